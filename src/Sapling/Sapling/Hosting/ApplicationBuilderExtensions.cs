using Sapling.Hosting;
using Sapling.StaticFiles;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Gives the requests to the site.</summary>
public static class ApplicationBuilderExtensions
{
    public static IApplicationBuilder UseOrchardCore(this IApplicationBuilder app, Action<IApplicationBuilder>? configure = null)
    {
        app.UseMiddleware<HealthMiddleware>();
        app.UseMiddleware<FaultMiddleware>();
        app.UseMiddleware<ModuleAssetsMiddleware>();
        configure?.Invoke(app);
        app.UseMiddleware<ShellMiddleware>();
        return app;
    }
}
