using System.Diagnostics;
using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>Design section 11, row 5: the site's own task, which looks every minute, with its workflows and mails.</summary>
internal static class ExpiryBenchmark
{
    // It looks every minute, and a batch takes well below a second.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        await using var site = new SiteProcess();
        var due = Math.Max(1, options.Scale / 100);
        Console.WriteLine($"Preparing {options.Scale:N0} licences on SQLite, {due:N0} of them due …");
        var template = (await site.SetUpAsync(1))[0];
        await LicenseCopies.AddAsync(site.SqliteFile, template.Id, options.Scale, due, known: 0);
        var before = await LicenseCopies.CountDueAsync(site.SqliteFile);
        await site.StartAsync();
        var left = await LeftAsync(before - 1, TimeSpan.FromMilliseconds(50));

        // From the first batch on; what that one took is added in proportion.
        var watch = Stopwatch.StartNew();
        var first = before - left;
        await LeftAsync(0, TimeSpan.FromMilliseconds(100));
        var seconds = watch.Elapsed.TotalSeconds * before / Math.Max(1, before - first);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| expiry | {before:N0} of {options.Scale:N0} due | {seconds:F1} s (goal 30 s) | peak {site.PeakMegabytes:F0} MB (goal 200 MB) |"));
        return 0;

        Task<long> LeftAsync(long goal, TimeSpan pause) =>
            Countdown.UntilAsync("The expiry job", () => LicenseCopies.CountDueAsync(site.SqliteFile), goal, pause, _patience);
    }
}
