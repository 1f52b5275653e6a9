using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Timers;

[BackgroundTask(Title = "Timed Workflow Starter", Schedule = "* * * * *", Description = "Triggers the timers of workflows.", LockTimeout = 3_000, LockExpiration = 30_000)]
public sealed class TimerBackgroundTask : IBackgroundTask
{
    public Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken) =>
        serviceProvider.GetRequiredService<IWorkflowManager>().TriggerEventAsync(nameof(TimerEvent), null, null, isExclusive: true, isAlwaysCorrelated: true);
}
