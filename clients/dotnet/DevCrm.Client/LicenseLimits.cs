namespace DevCrm.Client;

/// <summary>How much of each a licence covers; null is unlimited.</summary>
public sealed record LicenseLimits
{
    public int? Activations { get; init; }

    public int? Users { get; init; }

    public int? Domains { get; init; }

    public long? UnitsPerMonth { get; init; }
}
