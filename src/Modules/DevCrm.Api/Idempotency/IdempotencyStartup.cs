using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace DevCrm.Api.Idempotency;

/// <summary>Registers what makes a POST happen once.</summary>
public sealed class IdempotencyStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IdempotentRequests>();
        services.AddIndexProvider<IdempotentRequestIndexProvider>();
        services.AddDataMigration<IdempotencyMigrations>();
        services.AddSingleton<IBackgroundTask, IdempotencyCleanupTask>();
    }
}
