using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Modules;

namespace DevCrm.Api.Http;

/// <summary>Puts problem details around everything else below /api/v1.</summary>
public sealed class HttpStartup : StartupBase
{
    public override int ConfigureOrder => -210;

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        app.UseMiddleware<ApiErrorMiddleware>();
}
