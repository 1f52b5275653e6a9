namespace DevCrm.Licenses.Operations;

/// <summary>A licence goes over to another plan of its product.</summary>
public sealed record UpgradeLicense(string PlanId, string Reason)
{
    /// <summary>The end date stays; otherwise the new plan's term begins now.</summary>
    public bool KeepEndDate { get; init; } = true;

    /// <summary>Limits agreed for this licence stay; otherwise the new plan's hold.</summary>
    public bool KeepOwnLimits { get; init; } = true;
}
