using System;
using System.Buffers;
using System.IO;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Http;

/// <summary>
/// The body of a request, read once and whole. Routes of the API take it from here and not as a parameter: parameters are bound
/// before the conventions can answer what is wrong with them.
/// </summary>
public static class ApiBody
{
    /// <summary>A licence carries 64 KB of metadata; nothing else is large.</summary>
    public const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions _strict = new() { AllowDuplicateProperties = false };

    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContext context, CancellationToken cancellationToken = default)
    {
        if (context.Features.Get<Bytes>() is { } read)
        {
            return read.Content;
        }

        if (context.Request.ContentLength > MaxBytes)
        {
            throw TooLarge();
        }

        using var content = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(16 * 1024);
        try
        {
            int count;
            while ((count = await context.Request.Body.ReadAsync(buffer, cancellationToken)) > 0)
            {
                if (content.Length + count > MaxBytes)
                {
                    throw TooLarge();
                }

                await content.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        var bytes = new Bytes(content.ToArray());
        context.Features.Set(bytes);
        return bytes.Content;
    }

    /// <summary>The body as a JSON object; an absent one is empty where that is allowed.</summary>
    public static async Task<JsonObject> ReadObjectAsync(HttpContext context, bool mayBeAbsent = false, CancellationToken cancellationToken = default)
    {
        var bytes = await ReadAsync(context, cancellationToken);
        if (bytes.IsEmpty && mayBeAbsent)
        {
            return [];
        }

        if (!IsJson(context.Request.ContentType))
        {
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.UnsupportedMediaType, "Send it as application/json."));
        }

        try
        {
            var body = JsonNode.Parse(bytes.Span, documentOptions: _strict) as JsonObject
                ?? throw new ApiProblemException(ApiProblem.Of(ProblemCode.InvalidJson, "The body is JSON, but no object."));
            return HoldsNull(bytes.Span)
                ? throw new ApiProblemException(ApiProblem.Of(ProblemCode.InvalidJson, "A text holds the character U+0000, which not every database can keep."))
                : body;
        }
        catch (JsonException exception)
        {
            var place = $"line {exception.LineNumber + 1}, byte {exception.BytePositionInLine}";
            throw new ApiProblemException(ApiProblem.Of(ProblemCode.InvalidJson, $"The body is not valid JSON: {place}."));
        }
    }

    // It can only come escaped.
    private static bool HoldsNull(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.ValueIsEscaped && reader.GetString()?.Contains('\0', StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsJson(string? contentType)
    {
        var type = contentType.AsSpan();
        var end = type.IndexOf(';');
        type = (end < 0 ? type : type[..end]).Trim();
        return type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("application/merge-patch+json", StringComparison.OrdinalIgnoreCase);
    }

    private static ApiProblemException TooLarge() =>
        new(ApiProblem.Of(ProblemCode.TooLarge, $"A body has at most {MaxBytes} bytes."));

    private sealed record Bytes(ReadOnlyMemory<byte> Content);
}
