using System;
using System.Buffers;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Licenses.Programs;

/// <summary>Reads and checks the body of a request.</summary>
internal static class ProgramRequestReader
{
    /// <summary>Either the request, checked, or what is wrong with it.</summary>
    public static async ValueTask<(ProgramRequest? Request, ApiProblem? Problem)> ReadAsync(
        HttpRequest http, ProgramRoute route, CancellationToken cancellationToken)
    {
        if (!IsJson(http.ContentType))
        {
            return (null, ApiProblem.Of(ProblemCode.UnsupportedMediaType));
        }

        var most = route == ProgramRoute.Usage ? ProgramLimits.MaxUsageBodyBytes : ProgramLimits.MaxBodyBytes;
        if (http.ContentLength > most)
        {
            return (null, TooLarge(most));
        }

        while (true)
        {
            var read = await http.BodyReader.ReadAsync(cancellationToken);
            var buffer = read.Buffer;
            if (buffer.Length > most)
            {
                http.BodyReader.AdvanceTo(buffer.End);
                return (null, TooLarge(most));
            }

            if (read.IsCompleted)
            {
                var result = Parse(buffer, route);
                http.BodyReader.AdvanceTo(buffer.End);
                return result;
            }

            http.BodyReader.AdvanceTo(buffer.Start, buffer.End);
        }
    }

    internal static (ProgramRequest? Request, ApiProblem? Problem) Parse(in ReadOnlySequence<byte> body, ProgramRoute route)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            if (JsonSerializer.Deserialize(ref json, ProgramJson.Default.ProgramRequest) is not { } request)
            {
                return (null, ApiProblem.Of(ProblemCode.InvalidJson));
            }

            if (json.Read())
            {
                return (null, ApiProblem.Of(ProblemCode.InvalidJson, "The body is more than one value."));
            }

            var errors = ProgramRequestChecks.Check(request, route);
            return errors is null ? (request, null) : (null, ApiProblem.Of(ProblemCode.ValidationFailed, errors));
        }
        catch (JsonException exception)
        {
            return (null, Malformed(exception));
        }
    }

    private static ApiProblem TooLarge(int most) => ApiProblem.Of(ProblemCode.TooLarge, $"The body has more than {most / 1024} KB.");

    // Of the parser's words only the path is told: the rest may repeat what was sent.
    private static ApiProblem Malformed(JsonException exception) =>
        exception.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal)
            ? ApiProblem.Of(ProblemCode.ValidationFailed, path[2..], "The value has the wrong type or form.")
            : ApiProblem.Of(ProblemCode.InvalidJson);

    private static bool IsJson(string? contentType) =>
        contentType is null
        || contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("+json", StringComparison.OrdinalIgnoreCase);
}
