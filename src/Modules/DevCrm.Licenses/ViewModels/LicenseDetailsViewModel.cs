using System.Collections.Generic;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Alerts;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Timeline;
using DevCrm.Licenses.Usage;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The page of one licence for staff.</summary>
public class LicenseDetailsViewModel
{
    public License License { get; set; } = null!;

    public string AccountName { get; set; } = "";

    public bool MayChange { get; set; }

    public bool MayReveal { get; set; }

    public UsageOverview Usage { get; set; } = new([], []);

    public IReadOnlyList<ActivationInfo> Activations { get; set; } = [];

    public IReadOnlyList<UsageAlert> Alerts { get; set; } = [];

    public IReadOnlyList<TimelineEntry> Timeline { get; set; } = [];
}
