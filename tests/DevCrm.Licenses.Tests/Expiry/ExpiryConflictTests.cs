using DevCrm.Licenses.Expiry;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Licenses.Tests.Expiry;

/// <summary>The task of the calendar reads licences and writes them a moment later: what somebody has changed meanwhile stays.</summary>
public sealed class ExpiryConflictTests(LicenseSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ChangedSinceItWasRead_IsNotWrittenOver(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync(with: request => request with { EndUtc = DateTime.UtcNow.AddYears(1) });

        await Assert.ThrowsAsync<ConcurrencyException>(() => site.InScopeAsync(async services =>
        {
            var item = (await services.GetRequiredService<IContentManager>().GetAsync(license.Id))!;
            Assert.True((await Task.Run(() => site.WithLicensesAsync(licenses => licenses.SuspendAsync(license.Id, "dispute")))).IsDone);
            await services.GetRequiredService<LicenseExpiry>().ProcessAsync(item, TestContext.Current.CancellationToken);
            await services.GetRequiredService<ISession>().SaveChangesAsync(TestContext.Current.CancellationToken);
            return true;
        }));

        Assert.Equal("dispute", (await site.ReadAsync(license.Id)).Part.Suspension?.Reason);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task RunsWhileLicencesAreChanged_KeepBoth(string provider)
    {
        var site = await sites.OnAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            var license = await site.IssueAsync(with: request => request with
            {
                StartUtc = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc),
                EndUtc = DateTime.UtcNow.AddHours(-1),
            });
            var running = Task.Run(() => RunAsync(site));
            while (!await SuspendAsync(site, license.Id))
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            await running;
            await RunAsync(site);

            var now = (await site.ReadAsync(license.Id)).Part;
            Assert.Equal(("dispute", LicenseStatus.Suspended, null), (now.Suspension?.Reason, now.RecordedStatus, now.NextOccasionUtc));
        }
    }

    /// <summary>False where the task was faster: who meets it does it again.</summary>
    private static async Task<bool> SuspendAsync(LicenseSite site, string licenseId)
    {
        try
        {
            return await site.InScopeAsync(async services =>
            {
                var change = await services.GetRequiredService<ILicenses>().SuspendAsync(licenseId, "dispute");
                await services.GetRequiredService<ISession>().SaveChangesAsync(TestContext.Current.CancellationToken);
                return change.IsDone;
            });
        }
        catch (ConcurrencyException)
        {
            return false;
        }
    }

    private static Task<bool> RunAsync(LicenseSite site) => site.InScopeAsync(async services =>
    {
        await services.GetServices<IBackgroundTask>().OfType<LicenseExpiryTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
        return true;
    });
}
