using System;
using DevCrm.Products.Downloads;
using DevCrm.Products.Drivers;
using DevCrm.Products.Handlers;
using DevCrm.Products.Indexes;
using DevCrm.Products.Migrations;
using DevCrm.Products.Models;
using DevCrm.Products.Packages;
using DevCrm.Products.Services;
using DevCrm.Products.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Recipes;
using OrchardCore.Security.Permissions;

namespace DevCrm.Products;

/// <summary>Registers products, plans, releases and their download.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        AddContent(services);
        AddPackages(services);
        AddDownloads(services);
        services.AddPermissionProvider<ProductsPermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.MapAreaControllerRoute(
            name: ProductsConstants.DownloadRouteName,
            areaName: ProductsConstants.ModuleId,
            pattern: "api/v1/downloads/{packageId}",
            defaults: new { controller = "Downloads", action = "Get" });

    private static void AddContent(IServiceCollection services)
    {
        services.AddContentPart<ProductPart>().UseDisplayDriver<ProductPartDisplayDriver>().AddHandler<ProductPartHandler>();
        services.AddContentPart<PlanPart>().UseDisplayDriver<PlanPartDisplayDriver>().AddHandler<PlanPartHandler>();
        services.AddContentPart<ReleasePart>().UseDisplayDriver<ReleasePartDisplayDriver>().AddHandler<ReleasePartHandler>();
        services.AddIndexProvider<ProductIndexProvider>();
        services.AddIndexProvider<PlanIndexProvider>();
        services.AddIndexProvider<ReleaseIndexProvider>();
        services.AddDataMigration<ProductMigrations>();
        services.AddDataMigration<PlanMigrations>();
        services.AddDataMigration<ReleaseMigrations>();
        services.AddScoped<ProductChecks>();
        services.AddScoped<PlanChecks>();
        services.AddScoped<ReleaseChecks>();
        services.AddScoped<PlanEditor>();
        services.AddScoped<FirstPublications>();
        services.AddScoped<ICatalog, Catalog>();
        services.AddScoped<IProductChoices, ProductChoices>();
        services.AddScoped<IReleaseNotes, ReleaseNotes>();
        services.AddScoped<IReleaseAnnouncer, BusinessReleaseAnnouncer>();
    }

    private static void AddPackages(IServiceCollection services)
    {
        services.AddSingleton<PackageFolder>();
        services.AddSingleton<PackageLimits>();
        services.AddSingleton<IPackageStorage, DiskPackageStorage>();
        services.AddScoped<ReleasePackager>();
        services.AddSingleton<IBackgroundTask, IncomingCleanupTask>();
        services.AddRecipeExecutionStep<ReleasePackagesStep>();
    }

    private static void AddDownloads(IServiceCollection services)
    {
        services.AddScoped<DownloadGate>();
        services.AddScoped<DownloadLog>();
        services.AddScoped<IDownloadRule, StaffDownloadRule>();
        services.AddIndexProvider<DownloadLogIndexProvider>();
        services.AddDataMigration<DownloadLogMigrations>();
    }
}
