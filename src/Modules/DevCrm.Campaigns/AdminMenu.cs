using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Navigation;

namespace DevCrm.Campaigns;

/// <summary>The announcements in the DevCrm group of the admin menu.</summary>
public sealed class AdminMenu : AdminNavigationProvider
{
    private readonly IStringLocalizer S;

    public AdminMenu(IStringLocalizer<AdminMenu> localizer) => S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["DevCrm"], "-2", group => group
            .AddClass("devcrm").Id("devcrm")
            .Add(S["Announcements"], "79", item => item
                .Action("Index", "Announcements", "DevCrm.Campaigns")
                .Permission(CampaignsPermissions.ManageReleaseAnnouncements)
                .LocalNav()));
        return ValueTask.CompletedTask;
    }
}
