using System.Diagnostics;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Tests.Programs;

namespace DevCrm.Licenses.Tests.Validation;

/// <summary>Whether there is a licence of a key is told by the code of the answer and by nothing else: not by its shape, not by its time.</summary>
public sealed class EqualAnswersTests
{
    /// <summary>The medians may differ by so much. What a busy machine adds meets both, as they are asked in turns.</summary>
    private const double MaxRatio = 1.3;

    /// <summary>A key that is asked for the first time is looked up in the database, whose times a busy machine stretches unevenly.</summary>
    private const double MaxColdRatio = 1.5;

    /// <summary>Something else of the machine can still meet one side more, but hardly three times.</summary>
    private const int Comparisons = 3;

    private const int Keys = 150;
    private const int WarmRounds = 4;

    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task KnownAndUnknownKeys_SameShape(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var known = (await site.IssueAsync()).Key;
        var unknown = Unknown();

        foreach (var route in (string[])["validate", "activate", "heartbeat", "deactivate", "checkout"])
        {
            using var yes = await site.SendAsync(route, new { key = known, fingerprint = "f", nonce = "n", proof = true });
            using var no = await site.SendAsync(route, new { key = unknown, fingerprint = "f", nonce = "n", proof = true });

            Assert.Equal(yes.StatusCode, no.StatusCode);
            Assert.Equal(yes.Headers.Select(header => header.Key).Order(), no.Headers.Select(header => header.Key).Order());
            Assert.Equal(yes.Content.Headers.ContentType, no.Content.Headers.ContentType);
            var (ours, others) = (await BodyAsync(yes), await BodyAsync(no));
            Assert.Equal(ours.Select(field => field.Key), others.Select(field => field.Key));
            Assert.Equal("NOT_FOUND", (string)others["code"]!);
            Assert.NotEqual("NOT_FOUND", (string)ours["code"]!);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task KnownAndUnknownKeys_AboutTheSameTime(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);

        // What is done for the first time in a process is done once for both.
        await CompareAsync(site, [(await site.IssueAsync()).Key], WarmRounds * Keys);
        var results = new List<(double Cold, double Warm)>();
        do
        {
            var keys = new List<string>();
            for (var i = 0; i < Keys; i++)
            {
                keys.Add((await site.IssueAsync()).Key);
            }

            results.Add(await CompareAsync(site, keys, WarmRounds));
        }
        while (!IsEqual(results[^1]) && results.Count < Comparisons);

        var told = string.Join("; ", results.Select(result => $"cold {result.Cold:0.00}, warm {result.Warm:0.00}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"Known to unknown: {told}");
        Assert.True(IsEqual(results[^1]), $"A known key takes another time than an unknown one: {told}");
    }

    /// <summary>The ratios of the medians when keys are asked for the first time and when they are asked again.</summary>
    private static async Task<(double Cold, double Warm)> CompareAsync(ProgramSite site, IReadOnlyList<string> known, int rounds)
    {
        var unknown = known.Select(_ => Unknown()).ToArray();
        var cold = await RatioAsync(site, known, unknown, rounds: 1);
        return (cold, await RatioAsync(site, known, unknown, rounds));
    }

    private static async Task<double> RatioAsync(ProgramSite site, IReadOnlyList<string> known, IReadOnlyList<string> unknown, int rounds)
    {
        var (ours, others) = (new List<double>(), new List<double>());
        for (var i = 0; i < known.Count * rounds; i++)
        {
            var (yes, no) = (known[i % known.Count], unknown[i % unknown.Count]);
            if (i % 2 == 0)
            {
                ours.Add(await TimeAsync(site, yes));
                others.Add(await TimeAsync(site, no));
            }
            else
            {
                others.Add(await TimeAsync(site, no));
                ours.Add(await TimeAsync(site, yes));
            }
        }

        return Median(ours) / Median(others);
    }

    private static async Task<double> TimeAsync(ProgramSite site, string key)
    {
        var watch = Stopwatch.StartNew();
        using var response = await site.SendAsync("validate", new { key });
        return watch.Elapsed.TotalMilliseconds;
    }

    private static bool IsEqual((double Cold, double Warm) ratios) =>
        ratios is { Cold: > 1 / MaxColdRatio and < MaxColdRatio, Warm: > 1 / MaxRatio and < MaxRatio };

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<System.Text.Json.Nodes.JsonObject> BodyAsync(HttpResponseMessage response) =>
        System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

    private static string Unknown() => LicenseKey.New("ENT").Reveal();
}
