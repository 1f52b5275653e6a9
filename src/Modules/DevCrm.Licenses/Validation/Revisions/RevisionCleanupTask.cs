using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>Removes revisions that every instance has long read.</summary>
[BackgroundTask(
    Title = "License revisions",
    Schedule = "*/10 * * * *",
    Description = "Removes notes about changes that all instances have read.",
    LockTimeout = 1_000,
    LockExpiration = 300_000)]
public sealed class RevisionCleanupTask : IBackgroundTask
{
    internal static readonly TimeSpan Keep = TimeSpan.FromHours(1);
    private const int BatchSize = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var session = serviceProvider.GetRequiredService<ISession>();
        var before = serviceProvider.GetRequiredService<IClock>().UtcNow - Keep;
        while (!cancellationToken.IsCancellationRequested)
        {
            var old = await session.Query<LicenseRevision, LicenseRevisionIndex>(row => row.CreatedUtc < before).Take(BatchSize).ListAsync(cancellationToken);
            var revisions = old.ToArray();
            foreach (var revision in revisions)
            {
                session.Delete(revision);
            }

            await session.SaveChangesAsync(cancellationToken);
            if (revisions.Length < BatchSize)
            {
                return;
            }
        }
    }
}
