using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace DevCrm.Licenses.Programs;

/// <summary>The log of attempts and the signing keys in the DevCrm group of the admin menu.</summary>
public sealed class ProgramAdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public ProgramAdminMenu(IStringLocalizer<ProgramAdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["Programs' requests"], "6.3", item => item
                .Action("Index", "Attempts", LicensesConstants.ModuleId)
                .Permission(ProgramPermissions.ViewLicenseAttempts)
                .LocalNav())
            .Add(S["Signing keys"], "96", item => item
                .Action("Index", "SigningKeys", LicensesConstants.ModuleId)
                .Permission(ProgramPermissions.ManageSigningKeys)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
