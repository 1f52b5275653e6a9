namespace DevCrm.Client.Proofs;

/// <summary>A key set (RFC 7517), as far as ES256 needs it. A single key is read by the same type.</summary>
internal sealed record JsonWebKeys
{
    public IReadOnlyList<JsonWebKey>? Keys { get; init; }
}

/// <summary>One public key.</summary>
internal sealed record JsonWebKey
{
    public string? Kty { get; init; }

    public string? Crv { get; init; }

    public string? X { get; init; }

    public string? Y { get; init; }

    public string? Kid { get; init; }

    public string? Use { get; init; }

    public string? Alg { get; init; }
}
