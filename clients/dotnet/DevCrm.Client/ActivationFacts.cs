namespace DevCrm.Client;

/// <summary>The unit of the licence that this machine takes.</summary>
public sealed record ActivationFacts
{
    public string Id { get; init; } = "";

    public string? Fingerprint { get; init; }

    public string? Name { get; init; }

    public string? Platform { get; init; }

    public DateTimeOffset? ActivatedAt { get; init; }

    public DateTimeOffset? LastSeenAt { get; init; }

    /// <summary>When a floating licence's unit falls back unless a heartbeat comes first.</summary>
    public DateTimeOffset? LeaseEndsAt { get; init; }
}
