using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace DevCrm.Api.Webhooks.Admin;

/// <summary>Webhooks in the DevCrm group of the admin menu.</summary>
public sealed class WebhookAdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public WebhookAdminMenu(IStringLocalizer<WebhookAdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["Webhooks"], "85", item => item
                .Action("Index", "Webhooks", ApiConstants.ModuleId)
                .Permission(WebhookPermissions.ManageWebhooks)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
