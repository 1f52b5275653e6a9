using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Modules;

namespace Sapling.DisplayManagement;

/// <summary>Finds the controllers before any module maps a route: the first mapped route makes MVC read them, once.</summary>
internal sealed class ControllersStartup : StartupBase
{
    public override int ConfigureOrder => -10000;

    public override async ValueTask ConfigureAsync(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => await serviceProvider.GetRequiredService<ShellControllers>().LoadAsync(
            serviceProvider.GetRequiredService<IExtensionManager>(),
            serviceProvider.GetRequiredService<ITypeFeatureProvider>(),
            serviceProvider.GetRequiredService<EnabledFeatures>());
}
