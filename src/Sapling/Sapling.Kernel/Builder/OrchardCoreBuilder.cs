using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Modules;
using Sapling.Hosting;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds to the host and to the shell from <c>Program.cs</c>.</summary>
public class OrchardCoreBuilder
{
    public OrchardCoreBuilder(IServiceCollection services) => ApplicationServices = services;

    /// <summary>The services of the host, shared by every shell.</summary>
    public IServiceCollection ApplicationServices { get; }

    public OrchardCoreBuilder RegisterStartup<T>()
        where T : class, IStartup
    {
        ApplicationServices.AddTransient<IStartup, T>();
        return this;
    }

    public OrchardCoreBuilder ConfigureServices(Action<IServiceCollection, IServiceProvider> configure, int order = 0)
    {
        ApplicationServices.AddTransient<IStartup>(host => new HostStartup(order, services => configure(services, host), null));
        return this;
    }

    public OrchardCoreBuilder ConfigureServices(Action<IServiceCollection> configure, int order = 0)
        => ConfigureServices((services, _) => configure(services), order);

    public OrchardCoreBuilder Configure(Action<IApplicationBuilder, IEndpointRouteBuilder, IServiceProvider> configure, int order = 0)
    {
        ApplicationServices.AddTransient<IStartup>(_ => new HostStartup(order, null, configure));
        return this;
    }

    public OrchardCoreBuilder Configure(Action<IApplicationBuilder, IEndpointRouteBuilder> configure, int order = 0)
        => Configure((app, routes, _) => configure(app, routes), order);

    public OrchardCoreBuilder Configure(Action<IApplicationBuilder> configure, int order = 0)
        => Configure((app, _, _) => configure(app), order);

    /// <summary>Keeps a feature enabled whatever the administrator or a recipe says.</summary>
    public OrchardCoreBuilder EnableFeature(string id)
    {
        ApplicationServices.AddSingleton(new AlwaysEnabledFeature(id));
        return this;
    }
}
