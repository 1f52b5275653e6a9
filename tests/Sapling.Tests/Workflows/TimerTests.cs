using OrchardCore.Workflows.Models;
using Sapling.Workflows.Timers;
using static Sapling.Tests.Workflows.WorkflowSite;

namespace Sapling.Tests.Workflows;

public class TimerTests
{
    [Fact]
    public async Task Timer_OnAMovedClock_RunsAtEachTime()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<TimerEvent>("""{"CronExpression":"*/5 * * * *"}"""), Activity<RecordTask>());

        await TickAsync(site, 10, 2);
        await TickAsync(site, 10, 3);
        Assert.Single(await site.WorkflowsAsync());
        Assert.Empty(site.Recorder.Lines);

        await TickAsync(site, 10, 5);
        Assert.Single(site.Recorder.Lines);
        await TickAsync(site, 10, 6);
        Assert.Single(site.Recorder.Lines);
        await TickAsync(site, 10, 30);
        Assert.Equal(2, site.Recorder.Lines.Count);
    }

    [Fact]
    public async Task Timer_InTheMiddle_WaitsFromWhenItWasReached()
    {
        await using var site = await CreateAsync();
        await site.AddAsync("a", null, Activity<SomethingEvent>(), Activity<TimerEvent>("""{"CronExpression":"0 12 * * *"}"""), Activity<RecordTask>());

        await site.TriggerAsync(nameof(SomethingEvent), null, "c");
        await TickAsync(site, 11, 59);
        Assert.Empty(site.Recorder.Lines);
        await TickAsync(site, 12, 0);

        Assert.Single(site.Recorder.Lines);
        Assert.Equal(WorkflowStatus.Finished, Assert.Single(await site.WorkflowsAsync()).Status);
    }

    private static Task TickAsync(WorkflowSite site, int hour, int minute)
    {
        site.Clock.UtcNow = new DateTime(2026, 1, 1, hour, minute, 0, DateTimeKind.Utc);
        return site.RequestAsync(async services =>
        {
            await new TimerBackgroundTask().DoWorkAsync(services, CancellationToken.None);
            return true;
        });
    }
}
