namespace DevCrm.Client.Wire;

/// <summary>The claims of a licence file.</summary>
internal sealed record FileClaims
{
    public string? Iss { get; init; }

    public string? Sub { get; init; }

    public string? Aud { get; init; }

    public double? Iat { get; init; }

    public double? Nbf { get; init; }

    public double? Exp { get; init; }

    public LicenseFacts? License { get; init; }

    public string? Fingerprint { get; init; }
}
