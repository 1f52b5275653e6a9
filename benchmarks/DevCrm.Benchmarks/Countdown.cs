using System.Diagnostics;
using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>Watches the site work something off, and gives up when that stands still.</summary>
internal static class Countdown
{
    /// <summary>Asks until no more than the goal is left; answers what is left then.</summary>
    /// <param name="job">Who works it off, for the message.</param>
    /// <param name="left">What is left.</param>
    /// <param name="goal">What may be left.</param>
    /// <param name="pause">Between two questions.</param>
    /// <param name="patience">How long it may stay the same.</param>
    /// <exception cref="TimeoutException">It stayed the same for longer.</exception>
    public static async Task<long> UntilAsync(string job, Func<Task<long>> left, long goal, TimeSpan pause, TimeSpan patience)
    {
        var last = await left();
        var same = Stopwatch.StartNew();
        while (last > goal)
        {
            if (same.Elapsed > patience)
            {
                throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"{job} has done nothing for {patience.TotalSeconds:N0} seconds; {last:N0} are left."));
            }

            await Task.Delay(pause);
            var now = await left();
            if (now != last)
            {
                same.Restart();
            }

            last = now;
        }

        return last;
    }
}
