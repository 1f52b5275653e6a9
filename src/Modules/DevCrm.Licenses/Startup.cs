using DevCrm.Core.Mail;
using DevCrm.Licenses.Drivers;
using DevCrm.Licenses.Expiry;
using DevCrm.Licenses.Handlers;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Migrations;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Products.Downloads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Settings;

namespace DevCrm.Licenses;

/// <summary>Registers licences, their keys, rules and calendar.</summary>
public sealed class Startup : StartupBase
{
    // A secret that is too short stops the start here.
    public Startup(IConfiguration configuration) => KeyHashSecrets.ReadConfigured(configuration);

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<LicensePart>()
            .UseDisplayDriver<LicensePartDisplayDriver>()
            .AddHandler<LicensePartHandler>();
        services.AddScoped<IContentDisplayDriver, LicenseStateDisplayDriver>();
        services.AddScoped<LicenseEditor>();
        services.AddScoped<PlanChoices>();
        services.AddScoped(provider => new LicenseViews(provider.GetRequiredService<LicenseReader>()));

        services.AddDataMigration<LicenseMigrations>();
        services.AddIndexProvider<LicenseIndexProvider>();
        services.AddIndexProvider<LicenseEffectIndexProvider>();

        AddLicenses(services);
        AddExpiry(services);

        services.AddPermissionProvider<LicensesPermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
        services.AddSiteDisplayDriver<LicenseSettingsDisplayDriver>();
    }

    private static void AddLicenses(IServiceCollection services)
    {
        services.AddSingleton<KeyHashSecrets>();
        services.AddScoped<LicenseKeyVault>();
        services.AddScoped<LicenseReader>();
        services.AddScoped<LicenseSchedule>();
        services.AddScoped<LicenseIdentity>();
        services.AddScoped<LicenseIssuance>();
        services.AddScoped<LicenseEffects>();
        services.AddScoped<LicenseEvents>();
        services.AddScoped<LicenseFinder>();
        services.AddScoped<LicenseChecks>();
        services.AddScoped<ILicenses, LicenseService>();
        services.AddScoped<ILicenseIssuer, LicenseIssuer>();
        services.AddScoped<ILicensedReleases, LicensedReleases>();
        services.AddScoped<IDownloadRule, LicenseDownloadRule>();
        services.AddScoped<IMailModelContributor, LicenseMailModel>();
    }

    private static void AddExpiry(IServiceCollection services)
    {
        services.AddScoped<LicenseExpiry>();
        services.AddScoped<LicenseExpiryRun>();
        services.AddScoped<LicenseRescheduler>();
        services.AddScoped<IContentHandler, PlanTermsHandler>();
        services.AddSingleton<IBackgroundTask, LicenseExpiryTask>();
    }
}
