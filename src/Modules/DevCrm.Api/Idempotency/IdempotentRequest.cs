using System;
using YesSql.Indexes;

namespace DevCrm.Api.Idempotency;

/// <summary>A request that named itself with an Idempotency-Key, and what it was answered. It is stored in the transaction of its effect.</summary>
public class IdempotentRequest
{
    /// <summary>SHA-256 of API key and Idempotency-Key, in hexadecimal.</summary>
    public string KeyHash { get; set; } = "";

    /// <summary>SHA-256 of method, address and body.</summary>
    public string RequestHash { get; set; } = "";

    public DateTime CreatedUtc { get; set; }

    public int Status { get; set; }

    /// <summary>Encrypted: an answer can hold what only the one who asked may read.</summary>
    public string? ProtectedBody { get; set; }

    public string? Location { get; set; }

    public string? ETag { get; set; }
}

/// <summary>Makes the keys unique.</summary>
public class IdempotentRequestIndex : MapIndex
{
    public string KeyHash { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="IdempotentRequestIndex"/>.</summary>
public sealed class IdempotentRequestIndexProvider : IndexProvider<IdempotentRequest>
{
    public override void Describe(DescribeContext<IdempotentRequest> context) =>
        context.For<IdempotentRequestIndex>().Map(request => new IdempotentRequestIndex
        {
            KeyHash = request.KeyHash,
            CreatedUtc = request.CreatedUtc,
        });
}
