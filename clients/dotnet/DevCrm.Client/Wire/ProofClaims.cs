namespace DevCrm.Client.Wire;

/// <summary>The claims of a proof.</summary>
internal sealed record ProofClaims
{
    public string? Iss { get; init; }

    public double? Iat { get; init; }

    public string? Nonce { get; init; }

    public LicenseAnswer? Answer { get; init; }
}
