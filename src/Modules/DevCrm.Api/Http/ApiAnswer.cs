using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Http;

/// <summary>An answer as data, so that it can be stored with the effect it tells of, and told again.</summary>
public sealed record ApiAnswer(int Status, JsonObject? Body = null) : IResult
{
    public const string ContentType = "application/json";

    /// <summary>The address of what was created.</summary>
    public string? Location { get; init; }

    /// <summary>Names the state of the resource that the body tells of.</summary>
    public string? ETag { get; init; }

    /// <summary>Links to other pages of a list, as the Link header has them.</summary>
    public string? Link { get; init; }

    public static ApiAnswer Ok(JsonObject body) => new(StatusCodes.Status200OK, body);

    public static ApiAnswer NoContent { get; } = new(StatusCodes.Status204NoContent);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.Headers.CacheControl = ETag is null ? "no-store" : "private, no-cache";
        response.Headers.Location = Location;
        response.Headers.ETag = ETag;
        response.Headers.Link = Link;
        if (ETag is not null && HttpMethods.IsGet(request.Method) && ETags.Matches(request.Headers.IfNoneMatch, ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.StatusCode = Status;
        if (Body is not null)
        {
            await response.WriteJsonAsync(Body, ContentType, httpContext.RequestAborted);
        }
    }
}
