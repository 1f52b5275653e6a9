using System;
using DevCrm.Api.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Products.Api;

/// <summary>The module's part of the HTTP API.</summary>
public sealed class ApiStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ProductResource>();
        services.AddScoped<PlanResource>();
        services.AddScoped<ReleaseResource>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapResource<ProductResource, ProductModel>("products", "product");
        routes.MapResource<PlanResource, PlanModel>("plans", "plan");
        routes.MapResource<ReleaseResource, ReleaseModel>("releases", "release");
    }
}
