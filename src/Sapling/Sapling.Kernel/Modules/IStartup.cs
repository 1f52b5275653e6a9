using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Modules;

/// <summary>Registers what a feature brings: its services, middleware and endpoints.</summary>
public interface IStartup
{
    /// <summary>Position among the startups when services are registered.</summary>
    int Order { get; }

    /// <summary>Position among the startups when the pipeline is built.</summary>
    int ConfigureOrder { get; }

    void ConfigureServices(IServiceCollection services);

    void Configure(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}
