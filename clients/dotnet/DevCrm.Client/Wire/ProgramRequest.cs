namespace DevCrm.Client.Wire;

/// <summary>The body of every question to the site's program API.</summary>
internal sealed record ProgramRequest
{
    public required string Key { get; init; }

    public required string Product { get; init; }

    public string? Version { get; init; }

    public string? Domain { get; init; }

    public string? Fingerprint { get; init; }

    public string? Name { get; init; }

    public string? Platform { get; init; }

    public IReadOnlyList<string>? Entitlements { get; init; }

    public int? Users { get; init; }

    public required string Nonce { get; init; }

    public bool Proof { get; init; } = true;

    public long? TtlSeconds { get; init; }

    public IReadOnlyList<UsageSample>? Samples { get; init; }

    /// <summary>A record prints its members; this one holds a key.</summary>
    public override string ToString() => nameof(ProgramRequest);
}
