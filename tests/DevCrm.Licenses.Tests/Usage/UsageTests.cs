using System.Data.Common;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Licenses.Usage;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Tests.Usage;

/// <summary>Usage is counted exactly: once a sample, and nothing lost when many report at once.</summary>
public sealed class UsageTests(LicenseSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    private static int _licenses;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Record_CurrentPeakSumAndRepeats(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = NewId();
        var now = DateTime.UtcNow;
        UsageSample[] samples =
        [
            new("a", "cores", 4, now.AddSeconds(-3)), new("b", "cores", 12.5m, now.AddSeconds(-2)), new("c", "cores", 8, now.AddSeconds(-1)),
            new("d", "api.calls", 1000),
        ];

        var first = await RecordAsync(site, license, samples);
        var again = await RecordAsync(site, license, [.. samples, new UsageSample("a", "cores", 99)]);
        var counters = await site.InScopeAsync(services => services.GetRequiredService<IUsage>().CurrentAsync(license));

        Assert.Equal((4, 0), (first.Recorded, first.Repeated));
        Assert.Equal((0, 5), (again.Recorded, again.Repeated));
        Assert.Equal(["api.calls", "cores"], counters.Select(counter => counter.Counter));
        Assert.Equal((8, 12.5m, 24.5m, 3), (counters[1].Current, counters[1].Peak, counters[1].Sum, counters[1].Samples));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Record_FortyAtOnce_LosesNothing(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = NewId();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 40),
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken },
            async (i, _) =>
            {
                // Each sample comes twice, from two requests.
                for (var turn = 0; turn < 2; turn++)
                {
                    await RetryAsync(() => RecordAsync(site, license, [new($"s{i}", "units", 3), new($"t{i}", "users", i)]));
                }
            });

        var month = await site.InScopeAsync(services => services.GetRequiredService<IUsage>().MonthAsync(license, UsageMonth.Of(DateTime.UtcNow)));
        var units = Assert.Single(month, counter => counter.Counter == UsageLimits.UnitsCounter);
        Assert.Equal((120, 40), (units.Sum, units.Samples));
        Assert.Equal(39, Assert.Single(month, counter => counter.Counter == "users").Peak);
    }

    [Fact]
    public async Task Record_OneBadSample_RefusesAll()
    {
        var site = await sites.OnSqliteAsync();
        var license = NewId();

        var result = await RecordAsync(
            site,
            license,
            [
                new("ok", "cores", 1), new("", "cores", 1), new("x", "Cores!", 1), new("y", "cores", -1), new("z", "cores", 0.0001m),
                new("w", "cores", 1, DateTime.UtcNow.AddHours(1)), new("v", "cores", 1, DateTime.UtcNow.AddMonths(-14)),
            ]);
        var many = await RecordAsync(site, license, [.. Enumerable.Range(0, UsageLimits.MaxSamples + 1).Select(i => new UsageSample($"{i}", "cores", 1))]);

        Assert.Equal(["id", "counter", "value", "value", "at", "at"], result.Faults.Select(fault => fault.Field));
        Assert.Equal([1, 2, 3, 4, 5, 6], result.Faults.Select(fault => fault.Index));
        Assert.Equal("samples", Assert.Single(many.Faults).Field);
        Assert.Empty(await site.InScopeAsync(services => services.GetRequiredService<IUsage>().CurrentAsync(license)));
    }

    [Fact]
    public async Task Record_InventedCounters_AreLimited()
    {
        var site = await sites.OnSqliteAsync();
        var license = NewId();

        Assert.True((await RecordAsync(site, license, [.. Enumerable.Range(0, UsageLimits.MaxCounters).Select(i => new UsageSample($"{i}", $"c{i}", 1))])).Succeeded);
        Assert.Equal("counter", Assert.Single((await RecordAsync(site, license, [new UsageSample("more", "one.more", 1)])).Faults).Field);
        Assert.True((await RecordAsync(site, license, [new UsageSample("known", "c7", 1)])).Succeeded);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task CleanUp_RemovesOldDetail_AndKeepsTheSums(string provider)
    {
        // A site of its own: on the shared one other tests would see its clock moved.
        await using var site = await LicenseSite.StartAsync(provider);
        var license = NewId();
        var old = DateTime.UtcNow.AddMonths(-13).AddHours(1);
        await RecordAsync(site, license, [new("old", "cores", 7, old), new("new", "cores", 2)]);

        // Thirteen months before several days at the end of a month are the last day of a shorter one.
        site.Time.Offset = TimeSpan.FromDays(4);
        await site.InScopeAsync(async services =>
        {
            await new UsageCleanup().DoWorkAsync(services, TestContext.Current.CancellationToken);
            return true;
        });

        var left = await site.InScopeAsync(services =>
        {
            var commands = services.GetRequiredService<UsageCommands>();
            return commands.ReadAsync($"""SELECT "Key" FROM "{UsageTables.SampleTable}" WHERE "LicenseId" = @LicenseId""", row => row.GetString(0), default, ("LicenseId", license));
        });
        Assert.Equal([license + ":new"], left);
        var past = await site.InScopeAsync(services => services.GetRequiredService<IUsage>().MonthAsync(license, UsageMonth.Of(old)));
        Assert.Equal(7, Assert.Single(past).Sum);
    }

    private static string NewId() => $"usage{Interlocked.Increment(ref _licenses):000000000000000000000}";

    private static Task<UsageRecording> RecordAsync(LicenseSite site, string license, UsageSample[] samples) =>
        site.InScopeAsync(services => services.GetRequiredService<IUsage>().RecordAsync(license, samples));

    /// <summary>SQLite tells a writer that has waited too long to come again.</summary>
    private static async Task RetryAsync(Func<Task<UsageRecording>> record)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Assert.True((await record()).Succeeded);
                return;
            }
            catch (DbException) when (attempt < 5)
            {
                await Task.Delay(20);
            }
        }
    }
}
