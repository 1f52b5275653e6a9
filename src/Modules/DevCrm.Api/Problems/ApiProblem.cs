using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DevCrm.Api.Http;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Problems;

/// <summary>Problem details by RFC 9457 with a stable code, and the faults of each field where fields are at fault.</summary>
public sealed record ApiProblem(ProblemCode Code, string? Detail, IReadOnlyDictionary<string, string[]> Errors) : IResult
{
    public const string ContentType = "application/problem+json";

    private static readonly Dictionary<string, string[]> _none = [];

    public static ApiProblem Of(ProblemCode code, string? detail = null) => new(code, detail, _none);

    public static ApiProblem Of(ProblemCode code, string field, string message) =>
        new(code, null, new Dictionary<string, string[]>(StringComparer.Ordinal) { [field] = [message] });

    public static ApiProblem Of(ProblemCode code, IReadOnlyDictionary<string, string[]> errors) => new(code, null, errors);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Code.Status;
        httpContext.Response.Headers.CacheControl = "no-store";
        return httpContext.Response.WriteJsonAsync(ToJson(), ContentType, httpContext.RequestAborted);
    }

    private JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["type"] = "/api#" + Code.Code,
            ["title"] = Code.Title,
            ["status"] = Code.Status,
            ["code"] = Code.Code,
        };
        if (Detail is not null)
        {
            json["detail"] = Detail;
        }

        if (Errors.Count > 0)
        {
            var errors = new JsonObject();
            foreach (var (field, messages) in Errors)
            {
                errors[field] = new JsonArray([.. Array.ConvertAll(messages, message => JsonValue.Create(message))]);
            }

            json["errors"] = errors;
        }

        if (Activity.Current is { } activity)
        {
            json["traceId"] = activity.TraceId.ToString();
        }

        return json;
    }
}
