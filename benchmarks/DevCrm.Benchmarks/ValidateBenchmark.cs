using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>Design section 11, row 1.</summary>
internal static class ValidateBenchmark
{
    private const string Path = "/api/v1/licenses/validate";

    /// <summary>So many keys are asked for in turn.</summary>
    private const int KeyCount = 10_000;

    /// <summary>Attempts are written within half a second, later where so many come that the writer is behind.</summary>
    private static readonly TimeSpan _drain = TimeSpan.FromSeconds(5);

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        await using var site = new SiteProcess();
        Console.WriteLine($"Preparing {options.Scale:N0} licences on SQLite …");
        var template = (await site.SetUpAsync(1))[0];
        var keys = await LicenseCopies.AddAsync(site.SqliteFile, template.Id, options.Scale, due: 0, known: Math.Min(KeyCount, options.Scale));
        await site.StartAsync();
        var answer = await LoadGenerator.OnceAsync(site.Port, Path, $$"""{"key":"{{keys[0]}}"}""");
        await using var bare = await BareServer.StartAsync(answer);

        var requests = keys.Select(key => LoadGenerator.Post(Path, $$"""{"key":"{{key}}"}""")).ToArray();
        byte[] Request(int number) => requests[number % requests.Length];
        var time = TimeSpan.FromSeconds(options.Seconds);
        var answered = 1L;

        // Warm: every key has been asked for, and what follows a first validation of the day is done.
        await ValidateAsync(TimeSpan.MaxValue, atLeast: requests.Length * 2);
        await Task.Delay(TimeSpan.FromSeconds(10));
        await ValidateAsync(time);
        await LoadGenerator.RunAsync(bare.Port, Request, TimeSpan.FromSeconds(Math.Min(5, options.Seconds)));

        var table = new ResultTable("validate", "validations/s", "bare endpoint/s");
        for (var round = 0; round < options.Rounds; round++)
        {
            table.Add(await ValidateAsync(time), (await LoadGenerator.RunAsync(bare.Port, Request, time)).PerSecond);
        }

        table.Print(0.5);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Resident memory of the site: {site.Megabytes:F0} MB"));
        return await IsOnRecordAsync(site, answered) ? 0 : 1;

        async Task<double> ValidateAsync(TimeSpan duration, int? atLeast = null)
        {
            var load = await LoadGenerator.RunAsync(site.Port, Request, duration, atLeast: atLeast);
            answered += load.Answered;
            return load.PerSecond;
        }
    }

    // The other half of the goal. As many as were answered, no more: one too many could hide one that is missing.
    private static async Task<bool> IsOnRecordAsync(SiteProcess site, long answered)
    {
        var recorded = await ValidationRecord.CountAsync(site.SqliteFile, answered, _drain);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"On record: {recorded:N0} of {answered:N0} validations"));
        if (recorded != answered)
        {
            Console.Error.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{answered:N0} validations were answered, but {recorded:N0} are on record {_drain.TotalSeconds:N0} seconds later."));
        }

        return recorded == answered;
    }
}
