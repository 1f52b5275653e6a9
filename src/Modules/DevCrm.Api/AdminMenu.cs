using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace DevCrm.Api;

/// <summary>The API's keys in the DevCrm group of the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["API keys"], "85", item => item
                .Action("Index", "ApiKeys", ApiConstants.ModuleId)
                .Permission(ApiPermissions.ManageApiKeys)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
