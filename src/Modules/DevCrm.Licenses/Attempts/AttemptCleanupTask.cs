using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using OrchardCore.Settings;
using YesSql;

namespace DevCrm.Licenses.Attempts;

/// <summary>Removes attempts that are older than the settings keep them, in small transactions.</summary>
[BackgroundTask(
    Title = "Log of programs' requests",
    Schedule = "17 3 * * *",
    Description = "Removes entries that are older than they are kept.",
    LockTimeout = 1_000,
    LockExpiration = 3_600_000)]
public sealed class AttemptCleanupTask : IBackgroundTask
{
    private const int BatchSize = 5_000;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var settings = await serviceProvider.GetRequiredService<ISiteService>().GetSettingsAsync<AttemptSettings>();
        var before = Milliseconds.Of(serviceProvider.GetRequiredService<IClock>().UtcNow.AddDays(-settings.RetentionDays));
        var session = serviceProvider.GetRequiredService<ISession>();
        var tables = new AttemptTables(session.Store.Configuration);
        int removed;
        do
        {
            removed = await session.ExecuteAsync(tables.RemoveOld, cancellationToken, ("Before", before), ("Count", BatchSize));
            await session.SaveChangesAsync(cancellationToken);
        }
        while (removed == BatchSize);
    }
}
