using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Shell;
using Sapling.Shell;

namespace Sapling.Hosting;

/// <summary>Answers load balancers: <c>/health/live</c> while the process runs, <c>/health/ready</c> while the site can use its database.</summary>
internal sealed class HealthMiddleware(RequestDelegate next, ShellHost host, SiteDatabase database, ILogger<HealthMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase, out var rest))
        {
            await next(context);
        }
        else if (rest == "/live")
        {
            await AnswerAsync(context, true);
        }
        else if (rest == "/ready")
        {
            await AnswerAsync(context, host.Settings.IsRunning() && await ReachesDatabaseAsync(context.RequestAborted));
        }
        else
        {
            await next(context);
        }
    }

    private async Task<bool> ReachesDatabaseAsync(CancellationToken cancellationToken)
    {
        var (_, fault) = await database.TablesAsync(host.Settings, cancellationToken);
        if (fault is not null)
        {
            logger.LogError("The database cannot be reached: {Fault}", fault);
        }

        return fault is null;
    }

    private static Task AnswerAsync(HttpContext context, bool healthy)
    {
        context.Response.StatusCode = healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync(healthy ? "Healthy" : "Unhealthy", context.RequestAborted);
    }
}
