using System;
using System.Collections.Generic;
using DevCrm.Licenses.Services;

namespace DevCrm.Licenses.Activations;

/// <summary>The activations of a licence.</summary>
public class ActivationsViewModel
{
    public License License { get; set; } = null!;

    public IReadOnlyList<ActivationInfo> Activations { get; set; } = [];

    /// <summary>How many more the customer may remove; null is as many as they like.</summary>
    public int? RemovalsLeft { get; set; }

    public bool MayRemove { get; set; }

    public DateTime NowUtc { get; set; }
}
