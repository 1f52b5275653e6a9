using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.Data.Migration;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Roles;
using OrchardCore.Roles.Migrations;
using OrchardCore.Roles.Recipes;
using OrchardCore.Roles.Services;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Security.Services;
using OrchardCore.Users.Services;

namespace Sapling.Users.Startups;

/// <summary>Roles: the store, what they grant, the recipe step and the defaults that features give them.</summary>
[Feature("OrchardCore.Roles")]
public sealed class RolesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddSingleton<ILookupNormalizer, UpperInvariantLookupNormalizer>();
        services.AddSingleton<ISystemRoleProvider, DefaultSystemRoleProvider>();
        services.AddScoped<RoleStore>();
        services.AddScoped<IRoleStore<IRole>>(provider => provider.GetRequiredService<RoleStore>());
        services.AddScoped<IRoleService, RoleService>();
        services.AddScoped<IAuthorizationHandler, RolesPermissionsHandler>();
        services.AddScoped<IUserClaimsProvider, RoleClaimsProvider>();

        services.AddScoped<RoleUpdater>();
        services.AddScoped<IFeatureEventHandler>(provider => provider.GetRequiredService<RoleUpdater>());
        services.AddScoped<IRoleCreatedEventHandler>(provider => provider.GetRequiredService<RoleUpdater>());

        services.AddDataMigration<SystemRolesMigrations>();
        services.AddRecipeExecutionStep<RolesStep>();
        services.AddPermissionProvider<RolesPermissionProvider>();
        services.AddScoped<RoleEditor>();
        services.AddNavigationProvider<RolesAdminMenu>();
    }
}
