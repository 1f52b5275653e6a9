using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace Sapling.Hosting;

/// <summary>The middleware and endpoints that the startups of a shell configured, built at its first request.</summary>
internal sealed class ShellPipeline(RequestDelegate pipeline) : IShellPipeline
{
    public Task Invoke(object context) => pipeline((HttpContext)context);

    public static async Task<IShellPipeline> GetAsync(ShellScope scope)
    {
        var shell = scope.ShellContext;
        if (shell.Pipeline is { } built)
        {
            return built;
        }

        await shell.Activation.WaitAsync();
        try
        {
            return shell.Pipeline ??= await BuildAsync(scope.ServiceProvider, shell.ServiceProvider);
        }
        finally
        {
            shell.Activation.Release();
        }
    }

    private static async Task<IShellPipeline> BuildAsync(IServiceProvider scoped, IServiceProvider services)
    {
        var app = new ApplicationBuilder(services, new FeatureCollection());
        app.UseRouting();

        // As UseEndpoints does it, but for the startups that have something to wait for.
        var routes = (IEndpointRouteBuilder)app.Properties["__EndpointRouteBuilder"]!;
        foreach (var startup in services.GetServices<IStartup>().OrderBy(startup => startup.ConfigureOrder))
        {
            startup.Configure(app, routes, scoped);
            if (startup is IAsyncStartup awaited)
            {
                await awaited.ConfigureAsync(app, routes, scoped);
            }
        }

        app.UseEndpoints(_ => { });
        return new ShellPipeline(app.Build());
    }
}
