using System;
using YesSql.Indexes;

namespace DevCrm.Api.Keys;

/// <summary>Finds keys by id and by the hash of their token.</summary>
public class ApiKeyIndex : MapIndex
{
    public string KeyId { get; set; } = "";

    public string TokenHash { get; set; } = "";

    public DateTime CreatedUtc { get; set; }
}

/// <summary>Keeps <see cref="ApiKeyIndex"/>.</summary>
public sealed class ApiKeyIndexProvider : IndexProvider<ApiKey>
{
    public override void Describe(DescribeContext<ApiKey> context) =>
        context.For<ApiKeyIndex>().Map(key => new ApiKeyIndex
        {
            KeyId = key.KeyId,
            TokenHash = key.TokenHash,
            CreatedUtc = key.CreatedUtc,
        });
}
