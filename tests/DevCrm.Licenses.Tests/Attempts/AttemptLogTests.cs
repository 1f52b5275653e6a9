using DevCrm.Licenses.Attempts;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace DevCrm.Licenses.Tests.Attempts;

/// <summary>Every request is on record, without its key, and only as long as it should be.</summary>
public sealed class AttemptLogTests
{
    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Requests_AreOnRecordWithinASecond_AndRemovedAfterTheirTime(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (license, key) = await site.IssueAsync();
        for (var i = 0; i < 60; i++)
        {
            await site.CodeAsync("validate", new { key, fingerprint = i == 0 ? "machine-9" : null });
        }

        await site.CodeAsync("activate", new { key = "ENT-00000-00000", fingerprint = "machine-9" });
        var all = await WaitAsync(site, 61);
        var ofLicense = await FindAsync(site, new(license.Id, null, null, null, null, null));
        var notFound = await FindAsync(site, new(null, "NOT_FOUND", "127.0.0.1", null, null, null));
        Assert.Equal(61, all.Total);
        Assert.Equal(60, ofLicense.Total);
        Assert.Equal(("activate", "machine-9", (string?)null), (notFound.Attempts.Single().Route, notFound.Attempts.Single().Fingerprint, notFound.Attempts.Single().LicenseId));
        Assert.Equal("program-under-test/1.0", notFound.Attempts.Single().UserAgent);
        Assert.Equal("NOT_ACTIVATED", ofLicense.Attempts[^1].Code);
        Assert.DoesNotContain(site.Site.Logs.Lines, line => line.Contains(key, StringComparison.OrdinalIgnoreCase));
        await WaitForAsync(() => Validated() > 0, "The first validation of the day was never told.");
        await AssertWrittenWithinASecondAsync(site, key, all.Total);
        Assert.Equal(1, Validated());

        site.Site.Time.Offset = TimeSpan.FromDays(91);
        await site.Site.InScopeAsync(async services =>
        {
            await services.GetServices<IBackgroundTask>().OfType<AttemptCleanupTask>().Single().DoWorkAsync(services, default);
            return true;
        });
        Assert.Equal(0, (await FindAsync(site, new(null, null, null, null, null, null))).Total);

        int Validated() => site.Site.Events.Of(license.Id).Count(type => type == "license.validated");
    }

    [Fact]
    public async Task Admin_SeesRequestsActivationsAndKeys_AndRemovesAnActivation()
    {
        await using var site = await ProgramSite.StartAsync(DevCrm.Testing.Databases.Sqlite);
        var (license, key) = await site.IssueAsync();
        await site.CodeAsync("activate", new { key, fingerprint = "machine-1", name = "Build server" });
        await WaitAsync(site, 1);
        using var admin = new SiteClient(site.Site.Address);
        (await admin.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();

        var attempts = (await admin.GetAsync($"/Admin/devcrm/attempts?license={license.Number}&code=VALID")).EnsureOk();
        Assert.Single(attempts.Document.QuerySelectorAll("#attempts tbody tr"));
        Assert.Empty((await admin.GetAsync("/Admin/devcrm/attempts?license=ENT-000000-000000")).EnsureOk().Document.QuerySelectorAll("#attempts"));

        var page = (await admin.GetAsync($"/Admin/devcrm/activations/{license.Id}")).EnsureOk();
        Assert.Contains("Build server", page.Text, StringComparison.Ordinal);
        page = (await admin.SubmitAsync(page, "#activations form")).EnsureOk();
        Assert.Contains("not activated anywhere", page.Text, StringComparison.Ordinal);
        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", new { key, fingerprint = "machine-1" }));

        var keys = (await admin.GetAsync("/Admin/devcrm/signing-keys")).EnsureOk();
        keys = (await admin.SubmitAsync(keys, "#rotate-keys")).EnsureOk();
        Assert.Equal(2, keys.Document.QuerySelectorAll("#signing-keys tbody tr").Length);
        keys = (await admin.SubmitAsync(keys, "#signing-keys form", new Dictionary<string, string> { ["reason"] = "test" })).EnsureOk();
        Assert.Contains("Withdrawn", keys.Text, StringComparison.Ordinal);
    }

    /// <summary>Each is written within a second of its answer. A machine that stands still now and then does not meet most of them.</summary>
    private static async Task AssertWrittenWithinASecondAsync(ProgramSite site, string key, int before)
    {
        const int rounds = 9;
        var times = new List<TimeSpan>();
        for (var round = 1; round <= rounds; round++)
        {
            await site.CodeAsync("validate", new { key });
            var answered = TimeProvider.System.GetTimestamp();
            await WaitAsync(site, before + round);
            times.Add(TimeProvider.System.GetElapsedTime(answered));
        }

        Assert.InRange(times.Order().ElementAt(rounds / 2), TimeSpan.Zero, TimeSpan.FromSeconds(1));
    }

    /// <summary>The record, once there are so many in it.</summary>
    private static async Task<(IReadOnlyList<Attempt> Attempts, int Total)> WaitAsync(ProgramSite site, int count)
    {
        var found = await FindAsync(site, new(null, null, null, null, null, null));
        for (var start = TimeProvider.System.GetTimestamp(); found.Total < count; found = await FindAsync(site, new(null, null, null, null, null, null)))
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), $"{found.Total} of {count} requests are on record.");
            await Task.Delay(20);
        }

        return found;
    }

    private static async Task WaitForAsync(Func<bool> condition, string otherwise)
    {
        for (var start = TimeProvider.System.GetTimestamp(); !condition();)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), otherwise);
            await Task.Delay(20);
        }
    }

    private static Task<(IReadOnlyList<Attempt> Attempts, int Total)> FindAsync(ProgramSite site, AttemptFilter filter) =>
        site.Site.InScopeAsync(services => services.GetRequiredService<AttemptSearch>().FindAsync(filter, 0, 100));
}
