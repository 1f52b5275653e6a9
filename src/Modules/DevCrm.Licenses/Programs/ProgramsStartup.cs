using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace DevCrm.Licenses.Programs;

/// <summary>Registers the API for programs.</summary>
public sealed class ProgramsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ProgramCalls>();
        services.AddSingleton<ProgramCountry>();
        services.AddSingleton<ProgramRecords>();
        services.AddSingleton<ProgramEndpoints>();
        services.AddPermissionProvider<ProgramPermissions>();
        services.AddNavigationProvider<ProgramAdminMenu>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        serviceProvider.GetRequiredService<ProgramEndpoints>().Map(routes);
}
