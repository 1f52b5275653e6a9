using System;
using DevCrm.Api.Resources;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Api;

/// <summary>The module's part of the HTTP API.</summary>
public sealed class ApiStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<LicenseResource>();
        services.AddScoped<ActivationResource>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapResource<LicenseResource, LicenseModel>("licenses", "license").MapLicenseActions();
        routes.MapResource<ActivationResource, ActivationModel>("activations", "activation");
    }
}
