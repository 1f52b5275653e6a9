using System.Net;
using OrchardCore.Modules;
using Sapling.Users;

namespace Sapling.Tests.Users;

public sealed class AttemptThrottleTests
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);
    private readonly StandingClock _clock = new();

    [Fact]
    public void Wait_AfterTheLimit_SaysHowLongUntilTheOldestIsForgotten()
    {
        var throttle = new AttemptThrottle(_clock);
        var address = IPAddress.Parse("192.0.2.1");
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(throttle.Wait("a", address, 3, Window));
            throttle.Count("a", address, Window);
            _clock.UtcNow += TimeSpan.FromMinutes(1);
        }

        Assert.Equal(TimeSpan.FromMinutes(2), throttle.Wait("a", address, 3, Window));
        Assert.Null(throttle.Wait("b", address, 3, Window));
        Assert.Null(throttle.Wait("a", IPAddress.Parse("192.0.2.2"), 3, Window));
        _clock.UtcNow += TimeSpan.FromMinutes(2);
        Assert.Null(throttle.Wait("a", address, 3, Window));
    }

    [Fact]
    public void Wait_AddressesOfOneIpv6Network_CountTogether()
    {
        var throttle = new AttemptThrottle(_clock);
        throttle.Count("a", IPAddress.Parse("2001:db8:1:2::1"), Window);

        Assert.NotNull(throttle.Wait("a", IPAddress.Parse("2001:db8:1:2:ffff::9"), 1, Window));
        Assert.Null(throttle.Wait("a", IPAddress.Parse("2001:db8:1:3::1"), 1, Window));
    }

    private sealed class StandingClock : IClock
    {
        public DateTime UtcNow { get; set; } = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

        public ITimeZone[] GetTimeZones() => [];

        public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

        public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

        public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => throw new NotSupportedException();
    }
}
