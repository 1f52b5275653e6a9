using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace Sapling.Contents.ContentTypes;

/// <summary>The pages on which content types are made and changed.</summary>
[Feature("OrchardCore.ContentTypes")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPermissionProvider<ContentTypesPermissions>();
        services.AddNavigationProvider<ContentTypesAdminMenu>();
        services.AddScoped<DefinitionEditor>();
    }
}

internal sealed class ContentTypesAdminMenu(IStringLocalizer<ContentTypesAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
            .AddClass("themes").Id("themes")
            .Add(S["Content Definition"], S["Content Definition"].PrefixPosition("2"), definition => definition
                .Add(S["Content Types"], S["Content Types"].PrefixPosition("1"), types => types
                    .Permission(ContentTypesPermissions.View)
                    .Action("List", "Admin", "OrchardCore.ContentTypes")
                    .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
