using System.Text.Json;

namespace DevCrm.Client;

/// <summary>What a program may know about its licence.</summary>
public sealed record LicenseFacts
{
    /// <summary>The licence's number, such as ENT-202503-000042. Not secret, unlike the key.</summary>
    public string Id { get; init; } = "";

    /// <summary>Such as active, expiring or suspended; further values may come.</summary>
    public string Status { get; init; } = "";

    /// <summary>Such as commercial, trial or test; further values may come.</summary>
    public string Type { get; init; } = "";

    /// <summary>The product's code.</summary>
    public string Product { get; init; } = "";

    public string? Plan { get; init; }

    public DateTimeOffset? StartsAt { get; init; }

    /// <summary>The first moment that is no longer licensed; null for a licence without end.</summary>
    public DateTimeOffset? EndsAt { get; init; }

    public DateTimeOffset? GraceEndsAt { get; init; }

    /// <summary>What the end means: revoke, restrict, maintain or allow.</summary>
    public string ExpiryStrategy { get; init; } = "";

    public LicenseLimits? Limits { get; init; }

    public IReadOnlyList<string> Entitlements { get; init; } = [];

    /// <summary>Whatever the vendor noted on the licence for its programs.</summary>
    public JsonElement? Metadata { get; init; }

    /// <summary>Maintain and Allow keep a licence valid past its end; the code is then EXPIRED.</summary>
    internal bool RunsPastItsEnd =>
        ExpiryStrategy.Equals("Maintain", StringComparison.OrdinalIgnoreCase)
        || ExpiryStrategy.Equals("Allow", StringComparison.OrdinalIgnoreCase);

    internal bool HasEnded(DateTimeOffset now) => EndsAt is { } end && now >= end && !(now < GraceEndsAt);
}
