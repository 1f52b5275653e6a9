using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data.Migration;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Attempts;

/// <summary>Registers the log of attempts.</summary>
public sealed class AttemptsStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<AttemptMigrations>();
        services.AddSingleton<LastSeen>();
        services.AddSingleton<AttemptWriter>();
        services.AddSingleton<AttemptLog>();
        services.AddSingleton<FirstValidations>();
        services.AddScoped<IModularTenantEvents, AttemptShutdown>();
        services.AddScoped<AttemptSearch>();
        services.AddSingleton<IBackgroundTask, AttemptCleanupTask>();
        services.AddSiteDisplayDriver<AttemptSettingsDisplayDriver>();
    }
}
