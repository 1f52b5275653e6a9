using OrchardCore.Abstractions.Setup;
using OrchardCore.Settings;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;

namespace Sapling.Services;

/// <summary>Writes what was answered at set-up into the settings of the site.</summary>
internal sealed class SiteSetup(ISiteService sites) : ISetupEventHandler
{
    public async Task SetupAsync(SetupContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        site.SiteName = (string)context.Properties[SetupConstants.SiteName];
        site.SuperUser = (string)context.Properties[SetupConstants.AdminUserId];
        if (context.Properties.GetValueOrDefault(SetupConstants.SiteTimeZone) is string { Length: > 0 } zone)
        {
            site.TimeZoneId = zone;
        }

        await sites.UpdateSiteSettingsAsync(site);
    }
}
