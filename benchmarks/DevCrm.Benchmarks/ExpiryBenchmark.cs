using System.Diagnostics;
using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>Design section 11, row 5: the site's own task, which looks every minute, with its workflows and mails.</summary>
internal static class ExpiryBenchmark
{
    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        await using var site = new SiteProcess();
        var due = Math.Max(1, options.Scale / 100);
        Console.WriteLine($"Preparing {options.Scale:N0} licences on SQLite, {due:N0} of them due …");
        var template = (await site.SetUpAsync(1))[0];
        await LicenseCopies.AddAsync(site.SqliteFile, template.Id, options.Scale, due, known: 0);
        await site.StartAsync();
        var before = await LicenseCopies.CountDueAsync(site.SqliteFile);
        long left;
        while ((left = await LicenseCopies.CountDueAsync(site.SqliteFile)) == before)
        {
            await Task.Delay(50);
        }

        // From the first batch on; what that one took is added in proportion.
        var watch = Stopwatch.StartNew();
        var first = before - left;
        while (left > 0)
        {
            await Task.Delay(100);
            left = await LicenseCopies.CountDueAsync(site.SqliteFile);
        }

        var seconds = watch.Elapsed.TotalSeconds * before / Math.Max(1, before - first);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| expiry | {before:N0} of {options.Scale:N0} due | {seconds:F1} s (goal 30 s) | peak {site.PeakMegabytes:F0} MB (goal 200 MB) |"));
        return 0;
    }
}
