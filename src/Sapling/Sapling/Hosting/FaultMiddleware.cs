using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Sapling.Hosting;

/// <summary>
/// Answers a request that failed, outside of its scope, so that nothing of it is committed. In Development the host's own
/// page, which shows the exception, answers instead.
/// </summary>
internal sealed class FaultMiddleware(RequestDelegate next, IHostEnvironment environment, ILogger<FaultMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: there is nobody to answer, and nothing is wrong.
            logger.LogDebug("{Method} {Path} was given up by the client", context.Request.Method, context.Request.Path);
        }
        catch (BadHttpRequestException exception) when (!context.Response.HasStarted)
        {
            await AnswerAsync(context, exception.StatusCode, exception.Message);
        }
        catch (Exception exception) when (!environment.IsDevelopment() && !context.Response.HasStarted)
        {
            logger.LogError(exception, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            await AnswerAsync(context, StatusCodes.Status500InternalServerError, "Something went wrong here. It has been logged.");
        }
    }

    private static async Task AnswerAsync(HttpContext context, int status, string message)
    {
        context.Response.Clear();
        context.Response.StatusCode = status;
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await context.Response.WriteAsJsonAsync(
                new Microsoft.AspNetCore.Mvc.ProblemDetails { Status = status, Title = message },
                options: null, contentType: "application/problem+json", context.RequestAborted);
            return;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(
            $"<!DOCTYPE html><html lang=\"en\"><title>{status}</title><body><h1>{status}</h1><p>{System.Net.WebUtility.HtmlEncode(message)}</p></body></html>",
            context.RequestAborted);
    }
}
