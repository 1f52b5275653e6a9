using DevCrm.Api.RateLimits;

namespace DevCrm.Api.Tests.RateLimits;

public sealed class SlidingWindowLimiterTests
{
    private readonly HandClock _clock = new();

    [Fact]
    public void Take_BeyondTheLimit_IsRefusedUntilItsReset()
    {
        var limiter = new SlidingWindowLimiter<string>(new RateLimit(10, TimeSpan.FromSeconds(60)), _clock);
        for (var left = 9; left >= 0; left--)
        {
            Assert.Equal(left, limiter.Take("a").Remaining);
        }

        var refused = limiter.Take("a");
        Assert.False(refused.IsAcquired);
        Assert.True(limiter.Take("b").IsAcquired);

        _clock.Advance(refused.Reset - TimeSpan.FromSeconds(1));
        Assert.False(limiter.Take("a").IsAcquired);
        _clock.Advance(TimeSpan.FromSeconds(1.01));
        Assert.True(limiter.Take("a").IsAcquired);
    }

    [Fact]
    public void Take_AtTheEdgeOfTwoWindows_LetsNoSecondBurstPass()
    {
        var limiter = new SlidingWindowLimiter<string>(new RateLimit(100, TimeSpan.FromSeconds(60)), _clock);
        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(100, Count(limiter, 150));

        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.InRange(Count(limiter, 150), 0, 3);
        _clock.Advance(TimeSpan.FromSeconds(120));
        Assert.Equal(100, Count(limiter, 150));
    }

    [Fact]
    public void Peek_CountsNothing()
    {
        var limiter = new SlidingWindowLimiter<string>(new RateLimit(1, TimeSpan.FromSeconds(60)), _clock);
        Assert.True(limiter.Peek("a").IsAcquired);
        Assert.True(limiter.Take("a").IsAcquired);
        Assert.False(limiter.Peek("a").IsAcquired);
    }

    [Fact]
    public void Take_WithMorePartitionsThanMemoryIsMeantFor_SharesOneCounterOrLetsThrough()
    {
        var limit = new RateLimit(1, TimeSpan.FromSeconds(60));
        var shared = new SlidingWindowLimiter<int>(limit, _clock);
        var open = new SlidingWindowLimiter<int>(limit, _clock, sharesOverflow: false);
        for (var partition = 0; partition < 100_000; partition++)
        {
            Assert.True(shared.Take(partition).IsAcquired);
            Assert.True(open.Take(partition).IsAcquired);
        }

        Assert.True(shared.Take(-1).IsAcquired);
        Assert.False(shared.Take(-2).IsAcquired);
        Assert.True(open.Take(-1).IsAcquired);
        Assert.True(open.Take(-2).IsAcquired);

        // Once they are idle there is room again.
        _clock.Advance(TimeSpan.FromSeconds(180));
        Assert.True(shared.Take(-1).IsAcquired);
        Assert.True(shared.Take(-2).IsAcquired);
    }

    [Fact]
    public void Peek_TakesNoRoom()
    {
        var limiter = new SlidingWindowLimiter<int>(new RateLimit(1, TimeSpan.FromSeconds(60)), _clock);
        for (var partition = 0; partition < 100_000; partition++)
        {
            Assert.True(limiter.Peek(partition).IsAcquired);
        }

        Assert.True(limiter.Take(-1).IsAcquired);
        Assert.True(limiter.Take(-2).IsAcquired);
    }

    private static int Count(SlidingWindowLimiter<string> limiter, int requests) =>
        Enumerable.Range(0, requests).Count(_ => limiter.Take("a").IsAcquired);

    private sealed class HandClock : TimeProvider
    {
        private long _now = 600 * TimeSpan.TicksPerSecond;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan time) => _now += time.Ticks;
    }
}
