using System;
using System.Buffers;
using System.Threading;
using System.Threading.Tasks;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Licenses.Programs;

/// <summary>Reads and checks the body of a request.</summary>
internal static class ProgramRequestReader
{
    /// <summary>Either the request, checked, or what is wrong with it.</summary>
    public static async ValueTask<(ProgramRequest? Request, ProgramProblem? Problem)> ReadAsync(
        HttpRequest http, ProgramRoute route, CancellationToken cancellationToken)
    {
        if (!IsJson(http.ContentType))
        {
            return (null, Problem(StatusCodes.Status415UnsupportedMediaType, "unsupported_media_type", "The body must be JSON (application/json)."));
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

    internal static (ProgramRequest? Request, ProgramProblem? Problem) Parse(in ReadOnlySequence<byte> body, ProgramRoute route)
    {
        try
        {
            var json = new Utf8JsonReader(body);
            if (JsonSerializer.Deserialize(ref json, ProgramJson.Default.ProgramRequest) is not { } request)
            {
                return (null, Problem(StatusCodes.Status400BadRequest, "invalid_request", "The body must be a JSON object."));
            }

            if (json.Read())
            {
                return (null, Problem(StatusCodes.Status400BadRequest, "invalid_json", "The body is more than one JSON value."));
            }

            var errors = ProgramRequestChecks.Check(request, route);
            return errors is null ? (request, null) : (null, Invalid(errors));
        }
        catch (JsonException exception)
        {
            return (null, Malformed(exception));
        }
    }

    public static ProgramProblem Invalid(System.Collections.Generic.SortedDictionary<string, string[]> errors) => new()
    {
        Status = StatusCodes.Status400BadRequest,
        Code = "invalid_request",
        Title = "The request breaks a rule.",
        Errors = errors,
    };

    public static ProgramProblem Problem(int status, string code, string title) => new() { Status = status, Code = code, Title = title };

    private static ProgramProblem TooLarge(int most) =>
        Problem(StatusCodes.Status413PayloadTooLarge, "too_large", $"The body has more than {most / 1024} KB.");

    // Of the parser's words only the path is told: the rest may repeat what was sent.
    private static ProgramProblem Malformed(JsonException exception)
    {
        var field = exception.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : null;
        return field is null
            ? Problem(StatusCodes.Status400BadRequest, "invalid_json", "The body is not a JSON object.")
            : Invalid(new(StringComparer.Ordinal) { [field] = ["The value has the wrong type or form."] });
    }

    private static bool IsJson(string? contentType) =>
        contentType is null
        || contentType.StartsWith("application/json", StringComparison.OrdinalIgnoreCase)
        || contentType.Contains("+json", StringComparison.OrdinalIgnoreCase);
}
