using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace OrchardCore.Email;

internal sealed class EmailAdminMenu(IStringLocalizer<EmailAdminMenu> S) : AdminNavigationProvider
{
    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder
            .Add(S["Settings"], "90", settings => settings
                .Add(S["Communication"], S["Communication"].PrefixPosition(), communication => communication
                    .Add(S["Email"], S["Email"].PrefixPosition(), email => email
                        .AddClass("email").Id("email")
                        .Action("Index", "Admin", new { area = "OrchardCore.Settings", groupId = EmailSettings.GroupId })
                        .Permission(EmailPermissions.ManageEmailSettings)
                        .LocalNav())))
            .Add(S["Tools"], "95", tools => tools
                .Add(S["Testing"], S["Testing"].PrefixPosition(), testing => testing
                    .Add(S["Email Test"], S["Email Test"].PrefixPosition(), email => email
                        .AddClass("emailtest").Id("emailtest")
                        .Action("Test", "Admin", "OrchardCore.Email")
                        .Permission(EmailPermissions.ManageEmailSettings)
                        .LocalNav())));
        return ValueTask.CompletedTask;
    }
}
