using System;
using System.Buffers.Text;
using System.Linq;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;

namespace DevCrm.Api.Http;

/// <summary>
/// Entity tags are hashes of the whole representation, of which the content's version is a part: what is told has changed exactly
/// when its tag has, also where a licence's status follows from the time.
/// </summary>
internal static class ETags
{
    private const int HashBytes = 16;

    public static string Of(JsonObject representation)
    {
        var hash = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(representation, ApiJson.Options));
        return $"\"{Base64Url.EncodeToString(hash.AsSpan(0, HashBytes))}\"";
    }

    /// <summary>Whether one of the header's tags is this one; "*" is any.</summary>
    public static bool Matches(StringValues header, string tag) =>
        header.SelectMany(line => line?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [])
            .Any(candidate => candidate == "*" || candidate == tag || (candidate.StartsWith("W/", StringComparison.Ordinal) && candidate[2..] == tag));
}
