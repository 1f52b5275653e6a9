using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules;

namespace Sapling.DisplayManagement;

/// <summary>What has to be there before the first module maps a route: error pages around everything, and the controllers.</summary>
internal sealed class PipelineStartup : StartupBase
{
    public override int ConfigureOrder => int.MinValue + 50;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        app.UseMiddleware<ErrorPages>();
        serviceProvider.GetRequiredService<ShellControllers>().Load(
            serviceProvider.GetRequiredService<IExtensionManager>(),
            serviceProvider.GetRequiredService<ITypeFeatureProvider>(),
            serviceProvider.GetRequiredService<EnabledFeatures>());
    }
}
