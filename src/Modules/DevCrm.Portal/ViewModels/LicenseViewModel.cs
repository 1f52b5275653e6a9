using System.Collections.Generic;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Usage;
using DevCrm.Portal.Services;

namespace DevCrm.Portal.ViewModels;

public class LicenseViewModel
{
    public PortalAccount Visitor { get; set; } = null!;

    public License License { get; set; } = null!;

    /// <summary>Only after the visitor asked for it.</summary>
    public string? Key { get; set; }

    public IReadOnlyList<ActivationInfo> Activations { get; set; } = [];

    /// <summary>How many the visitor may still deactivate this year; null is as many as they like.</summary>
    public int? RemovalsLeft { get; set; }

    public UsageOverview Usage { get; set; } = new([], []);

    public IReadOnlyList<ReleaseViewModel> Releases { get; set; } = [];
}
