namespace DevCrm.Client;

/// <summary>What one question asks about, beyond or instead of what the options say.</summary>
public sealed record LicenseScope
{
    public string? Version { get; init; }

    public string? Domain { get; init; }

    /// <summary>All of these must be granted.</summary>
    public IReadOnlyList<string> Entitlements { get; init; } = [];

    /// <summary>How many people use the program now.</summary>
    public int? Users { get; init; }
}
