using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Users;

internal sealed class UsersAdminMenu(IStringLocalizer<UsersAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Access Control"], NavigationConstants.AdminMenuAccessControlPosition, access => access
                .AddClass("access-control").Id("accessControl")
                .Add(S["Users"], S["Users"].PrefixPosition(), users => users
                    .AddClass("users").Id("users")
                    .Action("Index", "Admin", UserConstants.Features.Users)
                    .Permission(UsersPermissions.ListUsers)
                    .LocalNav()))
            .Add(S["Settings"], "90", settings => settings
                .Add(S["Security"], security => security
                    .Add(S["User Login"], S["User Login"].PrefixPosition(), login => login
                        .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = "userLogin" })
                        .Permission(UsersPermissions.ManageUsers)
                        .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
