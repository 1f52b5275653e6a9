using System;
using System.Threading.Tasks;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Http;

/// <summary>
/// Gives a body to what is refused below /api/v1 before a route is reached: unknown routes and methods. A browser that asks for a
/// page, as for a download, is left to the site's own error pages.
/// </summary>
internal sealed class ApiErrorMiddleware
{
    private readonly RequestDelegate _next;

    public ApiErrorMiddleware(RequestDelegate next) => _next = next;

    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(ApiConstants.Root) ? AnswerAsync(context) : _next(context);

    private async Task AnswerAsync(HttpContext context)
    {
        await _next(context);
        var response = context.Response;
        if (response.HasStarted || response.ContentType is not null || response.ContentLength is not null || WantsPage(context.Request))
        {
            return;
        }

        var code = response.StatusCode switch
        {
            StatusCodes.Status401Unauthorized => ProblemCode.MissingKey,
            StatusCodes.Status403Forbidden => ProblemCode.InsufficientScope,
            StatusCodes.Status404NotFound => ProblemCode.NotFound,
            StatusCodes.Status405MethodNotAllowed => ProblemCode.MethodNotAllowed,
            StatusCodes.Status415UnsupportedMediaType => ProblemCode.UnsupportedMediaType,
            StatusCodes.Status400BadRequest => ProblemCode.InvalidRequest,
            _ => null,
        };
        if (code is not null)
        {
            await ApiProblem.Of(code).ExecuteAsync(context);
        }
    }

    private static bool WantsPage(HttpRequest request) => request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
