using System;
using System.Collections.Generic;
using DevCrm.Core.ViewModels;
using DevCrm.Licenses.Alerts;
using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.ViewModels;

/// <summary>The list of alerts.</summary>
public class UsageAlertsViewModel
{
    public UsageAlertKind? Kind { get; set; }

    public bool Closed { get; set; }

    public IReadOnlyList<UsageAlert> Alerts { get; set; } = [];

    /// <summary>By id, as far as they exist and the visitor may see them.</summary>
    public IReadOnlyDictionary<string, License> Licenses { get; set; } = new Dictionary<string, License>(StringComparer.Ordinal);

    public PageLinks Links { get; set; } = new();
}
