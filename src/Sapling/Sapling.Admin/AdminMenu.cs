using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;
using OrchardCore.Settings;
using Sapling.Admin.Settings;

namespace Sapling.Admin;

internal sealed class AdminMenu(IStringLocalizer<AdminMenu> localizer) : AdminNavigationProvider
{
    private readonly IStringLocalizer S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Design"], NavigationConstants.AdminMenuDesignPosition, design => design
                .Id("design")
                .Add(S["Themes"], S["Themes"].PrefixPosition(), item => item
                    .Action("Index", "Admin", "OrchardCore.Themes")
                    .Permission(Permissions.ApplyTheme)
                    .LocalNav()))
            .Add(S["Settings"], "90", settings => settings
                .Id("settings")
                .Add(S["General"], "1", item => item
                    .Action("Index", "Admin", Group(GeneralSettingsDisplayDriver.GroupId))
                    .Permission(SettingsPermissions.ManageGroupSettings).Resource(GeneralSettingsDisplayDriver.GroupId)
                    .LocalNav())
                .Add(S["Admin"], S["Admin"].PrefixPosition(), item => item
                    .Action("Index", "Admin", Group(AdminSettingsDisplayDriver.GroupId))
                    .Permission(OrchardCore.Admin.AdminPermissions.ManageAdminSettings)
                    .LocalNav()))
            .Add(S["Tools"], "95", tools => tools
                .Id("tools")
                .Add(S["Features"], "2", item => item
                    .Action("Index", "Admin", "OrchardCore.Features")
                    .Permission(Permissions.ManageFeatures)
                    .LocalNav())
                .Add(S["Recipes"], "3", item => item
                    .Action("Index", "Admin", "OrchardCore.Recipes")
                    .Permission(Permissions.ManageRecipes)
                    .LocalNav())
                .Add(S["Background tasks"], "4", item => item
                    .Action("Index", "BackgroundTask", "OrchardCore.BackgroundTasks")
                    .Permission(Permissions.ManageBackgroundTasks)
                    .LocalNav()));
        return ValueTask.CompletedTask;
    }

    private static RouteValueDictionary Group(string groupId) => new() { ["area"] = "OrchardCore.Settings", ["groupId"] = groupId };
}
