using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.ResourceManagement;
using OrchardCore.Security.Permissions;
using Sapling.Admin.Settings;

namespace Sapling.Admin;

[Feature("OrchardCore.Resources")]
internal sealed class ResourcesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddResourceConfiguration<SharedResources>();
}

[Feature("OrchardCore.Admin")]
internal sealed class AdminStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<AdminPermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<GeneralSettingsDisplayDriver>();
        services.AddSiteDisplayDriver<AdminSettingsDisplayDriver>();
    }
}

[Feature("TheAdmin")]
internal sealed class ThemeStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services) => services.AddResourceConfiguration<ThemeResources>();
}

/// <summary>What pages of every feature may ask for by name.</summary>
internal sealed class SharedResources : IConfigureOptions<ResourceManagementOptions>
{
    public void Configure(ResourceManagementOptions options)
    {
        var manifest = new ResourceManifest();
        manifest.DefineStyle("bootstrap").SetUrl("~/OrchardCore.Resources/bootstrap/bootstrap.min.css").SetVersion("5.3.9");
        manifest.DefineScript("bootstrap").SetUrl("~/OrchardCore.Resources/bootstrap/bootstrap.bundle.min.js").SetVersion("5.3.9");
        manifest.DefineStyle("bootstrap-icons").SetUrl("~/OrchardCore.Resources/bootstrap-icons/bootstrap-icons.min.css").SetVersion("1.13.2");
        options.ResourceManifests.Add(manifest);
    }
}

internal sealed class ThemeResources : IConfigureOptions<ResourceManagementOptions>
{
    public void Configure(ResourceManagementOptions options)
    {
        var manifest = new ResourceManifest();
        manifest.DefineStyle("the-admin").SetUrl("~/TheAdmin/admin.css").SetDependencies("bootstrap", "bootstrap-icons");
        manifest.DefineScript("the-admin-head").SetUrl("~/TheAdmin/head.js");
        manifest.DefineScript("the-admin").SetUrl("~/TheAdmin/admin.js").SetDependencies("bootstrap");
        options.ResourceManifests.Add(manifest);
    }
}
