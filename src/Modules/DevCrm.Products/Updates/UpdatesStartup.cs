using System;
using DevCrm.Products.Downloads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Products.Updates;

/// <summary>Registers the look for updates, and what a program's key opens.</summary>
public sealed class UpdatesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ShownKey>();
        services.AddScoped<UpdateFinder>();
        services.AddScoped<IDownloadRule, KeyDownloadRule>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        LatestReleaseEndpoint.Map(routes);
}
