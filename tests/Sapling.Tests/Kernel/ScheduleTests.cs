using Quartz;

namespace Sapling.Tests.Kernel;

/// <summary>Schedules have five fields, as crontab and Orchard Core have them.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData("*/5 * * * *", "2026-11-22T10:02:00Z", "2026-11-22T10:05:00Z")]
    [InlineData("0 3 * * *", "2026-11-22T10:02:00Z", "2026-11-23T03:00:00Z")]
    [InlineData("30 4 * * 0", "2026-11-23T00:00:00Z", "2026-11-29T04:30:00Z")]
    public void Next_Time(string schedule, string after, string expected)
    {
        Assert.True(CronExpression.TryParse(schedule, CronFormat.Unix, out var cron));
        Assert.Equal(DateTimeOffset.Parse(expected, null), cron!.WithTimeZone(TimeZoneInfo.Utc).GetNextValidTimeAfter(DateTimeOffset.Parse(after, null)));
    }

    [Theory]
    [InlineData("whenever")]
    [InlineData("61 * * * *")]
    public void Invalid_IsRefused(string schedule) => Assert.False(CronExpression.TryParse(schedule, CronFormat.Unix, out _));
}
