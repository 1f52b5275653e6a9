using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Inbox;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Modules;

namespace DevCrm.Billing.BackgroundTasks;

/// <summary>Works on events that a crash, a fault or an unreachable Stripe left waiting.</summary>
[BackgroundTask(
    Title = "Stripe events",
    Schedule = "* * * * *",
    Description = "Works on stored Stripe events whose next attempt is due.",
    LockTimeout = 1_000,
    LockExpiration = 300_000)]
public sealed class StripeEventBackgroundTask : IBackgroundTask
{
    private const int BatchSize = 200;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var clock = serviceProvider.GetRequiredService<IClock>();
        var due = await serviceProvider.GetRequiredService<StripeEventStore>().ListDueAsync(clock.UtcNow, BatchSize, cancellationToken);
        var processor = serviceProvider.GetRequiredService<StripeEventProcessor>();

        foreach (var eventId in due)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await processor.ProcessAsync(eventId, cancellationToken);
        }
    }
}
