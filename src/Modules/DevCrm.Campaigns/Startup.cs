using DevCrm.Accounts.Services;
using DevCrm.Campaigns.Announcements;
using DevCrm.Campaigns.OptOuts;
using DevCrm.Core.Audit;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Workflows.Helpers;
using YesSql;

namespace DevCrm.Campaigns;

/// <summary>Registers the announcements of releases and the way out of them.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<AnnouncementMigrations>();
        services.AddIndexProvider<ReleaseAnnouncementIndexProvider>();
        services.AddScoped<IReleaseAnnouncements, ReleaseAnnouncements>();
        services.AddScoped<AnnouncementDesk>();
        services.AddScoped<AnnouncementRun>();
        services.AddScoped<AnnouncementBatch>();
        services.AddScoped<AnnouncementMail>();
        services.AddScoped<LicenseAccess>();
        services.AddSingleton<IBackgroundTask, AnnouncementTask>();
        services.AddActivity<AnnounceReleaseTask, AnnounceReleaseTaskDisplayDriver>();

        services.AddPermissionProvider<CampaignsPermissions>();
        services.AddDataMigration<CampaignsRoleMigrations>();
        services.AddNavigationProvider<AdminMenu>();

        services.AddDataMigration<OptOutMigrations>();
        services.AddIndexProvider<AnnouncementOptOutIndexProvider>();
        services.AddSingleton<UnsubscribeToken>();
        services.AddScoped(provider => new AnnouncementOptOuts(
            provider.GetRequiredService<ISession>(),
            provider.GetRequiredService<UnsubscribeToken>(),
            provider.GetRequiredService<PortalUsers>(),
            provider.GetRequiredService<IAuditTrail>(),
            provider.GetRequiredService<IClock>()));
    }
}
