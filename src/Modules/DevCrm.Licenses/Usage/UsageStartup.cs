using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Usage;

/// <summary>Registers the counting of usage.</summary>
public sealed class UsageStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataMigration<UsageMigrations>();
        services.AddScoped<UsageCommands>();
        services.AddScoped<UsageChecks>();
        services.AddScoped<IUsage, UsageService>();
        services.AddScoped<UsageOverviews>();
        services.AddSingleton<IBackgroundTask, UsageCleanup>();
    }
}
