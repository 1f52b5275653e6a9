using System.Threading.Tasks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace DevCrm.Licenses;

/// <summary>Licences in the DevCrm group of the admin menu, and their settings.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private static readonly RouteValueDictionary _settingsRoute = new()
    {
        ["area"] = "OrchardCore.Settings",
        ["groupId"] = LicensesConstants.SettingsGroup,
    };

    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["Licences"], "6", item => item
                .Action("Index", "LicenseList", LicensesConstants.ModuleId)
                .Permission(LicensesAccess.EditLicenses)
                .LocalNav())
            .Add(S["Quick test keys"], "6.1", item => item
                .Action("Index", "TestKeys", LicensesConstants.ModuleId)
                .Permission(LicensesPermissions.ChangeLicenseState)
                .LocalNav())
            .Add(S["Usage alerts"], "6.2", item => item
                .Action("Index", "UsageAlerts", LicensesConstants.ModuleId)
                .Permission(LicensesAccess.EditLicenses)
                .LocalNav())
            .Add(S["Licence settings"], "95", item => item
                .Action("Index", "Admin", _settingsRoute)
                .Permission(LicensesPermissions.ManageLicenseSettings)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
