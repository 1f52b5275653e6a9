using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace Sapling.Hosting;

// What the host's own code adds to the shell.
internal sealed class HostStartup(
    int order,
    Action<IServiceCollection>? configureServices,
    Action<IApplicationBuilder, IEndpointRouteBuilder, IServiceProvider>? configure) : StartupBase
{
    public override int Order => order;

    public override void ConfigureServices(IServiceCollection services) => configureServices?.Invoke(services);

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
        => configure?.Invoke(app, routes, serviceProvider);
}

internal sealed record AlwaysEnabledFeature(string Id);
