namespace DevCrm.Client;

/// <summary>Whether the program may run, why, and what the licence allows.</summary>
public sealed record LicenseState
{
    /// <summary>The one thing a usual program asks.</summary>
    public bool IsLicensed { get; init; }

    public LicenseSource Source { get; init; }

    /// <summary>One of <see cref="LicenseCodes"/>.</summary>
    public string Code { get; init; } = LicenseCodes.Unreachable;

    /// <summary>What the vendor tells about the licence; null where it told nothing.</summary>
    public LicenseFacts? License { get; init; }

    /// <summary>This machine's activation; null without one.</summary>
    public ActivationFacts? Activation { get; init; }

    /// <summary>When the vendor said so, by the vendor's clock.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Until when this holds without hearing from the site again.</summary>
    public DateTimeOffset? TrustedUntil { get; init; }

    /// <summary>Why the site could not be asked, for a log or a hint; never holds the key.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether a feature may be used: licensed, and entitled to it.</summary>
    public bool Allows(string entitlement) =>
        IsLicensed && License is { } license && license.Entitlements.Contains(entitlement, StringComparer.Ordinal);
}
