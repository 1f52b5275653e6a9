using System.Collections.Generic;
using DevCrm.Licenses.Services;
using DevCrm.Portal.Services;

namespace DevCrm.Portal.ViewModels;

public class LicenseViewModel
{
    public PortalAccount Visitor { get; set; } = null!;

    public License License { get; set; } = null!;

    /// <summary>Only after the visitor asked for it.</summary>
    public string? Key { get; set; }

    public IReadOnlyList<ReleaseViewModel> Releases { get; set; } = [];
}
