using System.Collections.Generic;
using DevCrm.Licenses.Services;
using DevCrm.Portal.Services;

namespace DevCrm.Portal.ViewModels;

public class PortalViewModel
{
    public PortalAccount Visitor { get; set; } = null!;

    public IReadOnlyList<License> Licenses { get; set; } = [];
}
