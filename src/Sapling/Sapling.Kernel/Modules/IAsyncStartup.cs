using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.Modules;

/// <summary>A startup whose part of the pipeline needs asynchronous work to be built.</summary>
public interface IAsyncStartup
{
    ValueTask ConfigureAsync(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}
