using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace DevCrm.Api.Webhooks.Deliveries;

/// <summary>Removes old deliveries, some at a time.</summary>
[BackgroundTask(
    Title = "Old webhook deliveries",
    Schedule = "23 * * * *",
    Description = "Removes webhook deliveries that are older than they are kept.",
    LockTimeout = 1_000,
    LockExpiration = 600_000)]
public sealed class WebhookCleanupTask : IBackgroundTask
{
    private const int Batch = 500;

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var settings = serviceProvider.GetRequiredService<WebhookSettings>();
        var limit = serviceProvider.GetRequiredService<IClock>().UtcNow - settings.Retention;
        var removed = Batch;
        while (removed == Batch)
        {
            await ShellScope.UsingChildScopeAsync(async scope =>
                removed = await scope.ServiceProvider.GetRequiredService<WebhookDeliveries>().RemoveOlderAsync(limit, Batch, cancellationToken));
        }
    }
}
