using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Idempotency;

/// <summary>Forgets the answers that need not be told again.</summary>
[BackgroundTask(Title = "API answers", Schedule = "23 * * * *", Description = "Forgets the stored answers of requests with an Idempotency-Key after a day.")]
public sealed class IdempotencyCleanupTask : IBackgroundTask
{
    private const int Batch = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var session = serviceProvider.GetRequiredService<ISession>();
        var before = serviceProvider.GetRequiredService<IClock>().UtcNow - IdempotentRequests.KeptFor;
        while (true)
        {
            var outdated = (await session.Query<IdempotentRequest, IdempotentRequestIndex>(row => row.CreatedUtc < before)
                .Take(Batch).ListAsync(cancellationToken)).ToArray();
            if (outdated.Length == 0)
            {
                return;
            }

            foreach (var request in outdated)
            {
                session.Delete(request);
            }

            await session.SaveChangesAsync(cancellationToken);
        }
    }
}
