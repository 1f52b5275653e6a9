using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Roles;

internal sealed class RolesAdminMenu(IStringLocalizer<RolesAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Access Control"], NavigationConstants.AdminMenuAccessControlPosition, access => access
            .AddClass("access-control").Id("accessControl")
            .Add(S["Roles"], S["Roles"].PrefixPosition(), roles => roles
                .AddClass("roles").Id("roles")
                .Action("Index", "Admin", "OrchardCore.Roles")
                .Permission(RolesPermissions.ManageRoles)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
