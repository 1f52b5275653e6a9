namespace DevCrm.Client.Wire;

/// <summary>What the site says about a key.</summary>
internal sealed record LicenseAnswer
{
    public bool Valid { get; init; }

    public string Code { get; init; } = "";

    /// <summary>With milliseconds, which tell the order of two answers.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    public LicenseFacts? License { get; init; }

    public ActivationFacts? Activation { get; init; }
}
