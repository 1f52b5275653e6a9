using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;
using Sapling.Contents.Admin;
using Sapling.Contents.Definitions;
using Sapling.Contents.Display;
using Sapling.Contents.Management;
using Sapling.Contents.Permissions;
using Sapling.Contents.Recipes;
using Sapling.Contents.Records;

namespace Sapling.Contents;

/// <summary>Content items, their definitions and their admin pages.</summary>
[Feature("OrchardCore.Contents")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IContentManager, ContentManager>();
        services.AddScoped<LoadedVersions>();
        services.AddScoped<IContentDefinitionManager, ContentDefinitionManager>();
        services.AddScoped<IContentHandler, UpdateContentsHandler>();
        services.AddScoped<IContentHandler, ContentPartHandlerCoordinator>();
        services.AddDataMigration<Migrations>();
        services.AddIndexProvider<ContentItemIndexProvider>();

        services.AddScoped<IContentItemDisplayManager, ContentItemDisplayManager>();
        services.AddScoped<ContentItemDisplayCoordinator>();
        services.AddScoped<IContentDisplayDriver, ContentsDriver>();
        services.AddScoped<IPlacementNodeFilterProvider, ContentTypePlacementFilter>();
        services.AddScoped<IPlacementNodeFilterProvider, ContentPartPlacementFilter>();

        services.AddPermissionProvider<ContentPermissions>();
        services.AddPermissionProvider<ContentTypePermissions>();
        services.AddScoped<IAuthorizationHandler, ContentTypeAuthorizationHandler>();
        services.AddNavigationProvider<ContentsAdminMenu>();
        services.AddScoped<ContentsAdminList>();
        services.AddRecipeExecutionStep<ContentStep>();
        services.AddRecipeExecutionStep<ContentDefinitionStep>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapAreaControllerRoute("DisplayContentItem", "OrchardCore.Contents", "Contents/ContentItems/{contentItemId}", new { controller = "Item", action = "Display" });
}
