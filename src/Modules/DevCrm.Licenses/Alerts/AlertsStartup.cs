using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Alerts;

/// <summary>Registers alerts about the use of licences.</summary>
public sealed class AlertsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<UsageAlertMigrations>();
        services.AddIndexProvider<UsageAlertIndexProvider>();
        services.AddScoped<AlertTools>();
        services.AddScoped<ToldAlerts>();
        services.AddScoped<AlertRaiser>();
        services.AddScoped<UsageAlerts>();
        services.AddScoped<IAlertFinder, OveruseFinder>();
        services.AddScoped<IAlertFinder, InactivityFinder>();
        services.AddScoped<IAlertFinder, IrregularUseFinder>();
        services.AddSingleton<IBackgroundTask, UsageAlertTask>();
    }
}
