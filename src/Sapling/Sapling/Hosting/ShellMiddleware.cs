using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using OrchardCore.Environment.Shell;
using Sapling.Setup;
using Sapling.Shell;

namespace Sapling.Hosting;

/// <summary>Runs each request in a scope of the shell, or the set-up page while there is no site.</summary>
internal sealed class ShellMiddleware(RequestDelegate next, ShellHost host, SetupPage setup)
{
    public Task InvokeAsync(HttpContext context) => host.Settings.IsRunning() ? RunAsync(context) : setup.InvokeAsync(context);

    private async Task RunAsync(HttpContext context)
    {
        var scope = await host.GetScopeAsync(host.Settings);
        await scope.UsingAsync(async _ =>
        {
            var before = context.Features.Get<IServiceProvidersFeature>();
            context.Features.Set<IServiceProvidersFeature>(new RequestServices(scope.ServiceProvider));
            context.Features.Set(new ShellContextFeature { ShellContext = scope.ShellContext, OriginalPath = context.Request.Path, OriginalPathBase = context.Request.PathBase });
            try
            {
                await (await ShellPipeline.GetAsync(scope)).Invoke(context);
                if (context is { Response: { HasStarted: false, StatusCode: StatusCodes.Status404NotFound } } && context.GetEndpoint() is null)
                {
                    await next(context);
                }
            }
            finally
            {
                context.Features.Set(before);
            }
        });
    }

    private sealed class RequestServices(IServiceProvider services) : IServiceProvidersFeature
    {
        IServiceProvider IServiceProvidersFeature.RequestServices { get; set; } = services;
    }
}
