namespace DevCrm.Benchmarks.Tests;

/// <summary>A job that stands still ends the benchmark; a slow one does not.</summary>
public sealed class CountdownTests
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(20);

    [Fact]
    public async Task UntilAsync_WhereNothingIsDone_GivesUpAndSaysHowManyAreLeft()
    {
        var fault = await Assert.ThrowsAsync<TimeoutException>(
            () => Countdown.UntilAsync("The job", () => Task.FromResult(1234L), 0, _pause, TimeSpan.FromSeconds(1)));

        Assert.Equal("The job has done nothing for 1 seconds; 1,234 are left.", fault.Message);
    }

    [Fact]
    public async Task UntilAsync_WhereItStopsHalfWay_GivesUp()
    {
        var left = 10L;

        await Assert.ThrowsAsync<TimeoutException>(
            () => Countdown.UntilAsync("The job", () => Task.FromResult(left = Math.Max(5, left - 1)), 0, _pause, TimeSpan.FromSeconds(1)));

        Assert.Equal(5, left);
    }

    [Fact]
    public async Task UntilAsync_WhereItGoesOn_WaitsLongerThanItsPatience()
    {
        var left = 20L;

        var reached = await Countdown.UntilAsync("The job", SlowAsync, 3, TimeSpan.Zero, TimeSpan.FromSeconds(1));

        Assert.Equal(3, reached);

        async Task<long> SlowAsync()
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            return left--;
        }
    }
}
