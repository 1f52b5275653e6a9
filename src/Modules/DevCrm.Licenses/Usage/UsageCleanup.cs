using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Usage;

/// <summary>Removes samples whose time of detail is over. The sums of the months stay.</summary>
[BackgroundTask(
    Title = "Usage clean-up",
    Schedule = "23 3 * * *",
    Description = "Removes usage samples older than 13 months; their monthly sums stay.",
    LockTimeout = 1_000,
    LockExpiration = 600_000)]
public sealed class UsageCleanup : IBackgroundTask
{
    /// <summary>A transaction each, so that nobody waits long for the table.</summary>
    internal const int BatchSize = 2_000;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var before = UsageChecks.OldestUtc(serviceProvider.GetRequiredService<IClock>().UtcNow);
        var removed = BatchSize;
        while (removed == BatchSize)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await ShellScope.UsingChildScopeAsync(async scope =>
            {
                var commands = scope.ServiceProvider.GetRequiredService<UsageCommands>();
                removed = await commands.ExecuteAsync(
                    commands.Tables.RemoveSamples,
                    cancellationToken,
                    ("Before", new DateTimeOffset(before).ToUnixTimeMilliseconds()),
                    ("Count", BatchSize));
                await scope.ServiceProvider.GetRequiredService<ISession>().SaveChangesAsync(cancellationToken);
            });
        }
    }
}
