using System.Globalization;
using OrchardCore.Workflows.Models;
using Sapling.Workflows.Timers;
using static Sapling.Tests.Workflows.WorkflowSite;

namespace Sapling.Tests.Workflows;

public class TimerTests
{
    [Theory]
    [InlineData("*/5 * * * *", "2026-01-01T10:02", "2026-01-01T10:05")]
    [InlineData("0 3 * * *", "2026-01-01T10:02", "2026-01-02T03:00")]
    [InlineData("30 10 1,15 * *", "2026-01-01T10:30", "2026-01-15T10:30")]
    [InlineData("0 0 29 2 *", "2026-01-01T00:00", "2028-02-29T00:00")]
    [InlineData("0 9 * * mon-fri", "2026-01-02T09:00", "2026-01-05T09:00")]
    [InlineData("0 0 * * 7", "2026-01-01T00:00", "2026-01-04T00:00")]
    [InlineData("0 0 13 * 5", "2026-01-01T00:00", "2026-01-02T00:00")]
    [InlineData("15/20 * * jan *", "2026-01-01T10:16", "2026-01-01T10:35")]
    [InlineData("59 23 31 12 *", "2026-12-31T23:59", "2027-12-31T23:59")]
    public void Next_IsTheFirstTimeAfter(string expression, string after, string expected)
    {
        Assert.True(CronSchedule.TryParse(expression, out var schedule));
        Assert.Equal(Time(expected), schedule.Next(Time(after)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("* * * *")]
    [InlineData("60 * * * *")]
    [InlineData("* 24 * * *")]
    [InlineData("*/0 * * * *")]
    [InlineData("5-1 * * * *")]
    [InlineData("x * * * *")]
    public void TryParse_Nonsense_IsFalse(string expression) => Assert.False(CronSchedule.TryParse(expression, out _));

    [Fact]
    public void Next_DayThatNeverComes_IsNull()
    {
        Assert.True(CronSchedule.TryParse("0 0 30 2 *", out var schedule));
        Assert.Null(schedule.Next(Time("2026-01-01T00:00")));
    }

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

    private static DateTime Time(string text) => DateTime.ParseExact(text, "yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
