using DevCrm.Campaigns.Announcements;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Products.Services;
using DevCrm.Testing;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using YesSql;

namespace DevCrm.Campaigns.Tests;

/// <summary>An announcement whose batches fail: growing pauses, an end that staff see, and a way on.</summary>
public sealed class AnnouncementFaultTests
{
    private const string Enterprise = "4demoproductenterprise0001";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Batches_ThatFail_AreTriedAfterGrowingPauses_ThenGivenUp_AndResumed(string provider)
    {
        await using var site = await LicenseSite.StartAsync(provider);
        using var staff = new SiteClient(site.Address);
        (await staff.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
        await RenameAsync(site, "LicenseIndex", "LicenseIndexAway");
        var releaseId = await site.InScopeAsync(async services =>
        {
            var release = (await services.GetRequiredService<ICatalog>().ListReleasesAsync(Enterprise))[0];
            Assert.True(await services.GetRequiredService<IReleaseAnnouncements>().AnnounceAsync(release.Id, Enterprise));
            return release.Id;
        });

        var pauses = new List<double>();
        var announcement = await RunAsync(site, releaseId);
        while (announcement is { State: ReleaseAnnouncementState.Waiting, DueUtc: { } due } && pauses.Count < 20)
        {
            pauses.Add(Math.Round((due - site.Time.GetUtcNow().UtcDateTime).TotalMinutes, MidpointRounding.AwayFromZero));
            Assert.Equal(pauses.Count, announcement.Attempts);
            await RunAsync(site, releaseId);
            Assert.Equal(pauses.Count, (await FindAsync(site, releaseId)).Attempts);
            site.Time.Offset += due - site.Time.GetUtcNow().UtcDateTime + TimeSpan.FromSeconds(1);
            announcement = await RunAsync(site, releaseId);
        }

        Assert.Equal([1, 5, 15, 60, 180, 360, 720, 1440], pauses);
        Assert.Equal((ReleaseAnnouncementState.Failed, null), (announcement.State, announcement.DueUtc));
        var page = (await staff.GetAsync("/Admin/devcrm/announcements")).EnsureOk();
        var row = Assert.Single(page.Document.QuerySelectorAll("#announcements tbody tr"));
        Assert.Contains("Failed", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("LicenseIndex", row.TextContent, StringComparison.Ordinal);

        await RenameAsync(site, "LicenseIndexAway", "LicenseIndex");
        page = (await staff.SubmitAsync(page, "#announcements form")).EnsureOk();
        Assert.Contains("goes on where it stopped", page.Text, StringComparison.Ordinal);
        for (var wait = 0; announcement.State != ReleaseAnnouncementState.Done; wait++)
        {
            Assert.True(wait < 1500, $"It is still {announcement.State}: {announcement.Note}");
            await Task.Delay(100, TestContext.Current.CancellationToken);
            announcement = await FindAsync(site, releaseId);
        }

        Assert.Equal((0, null), (announcement.Attempts, announcement.Note));
        page = (await staff.GetAsync("/Admin/devcrm/announcements")).EnsureOk();
        Assert.Null(page.Document.QuerySelector("#announcements form"));
        var audit = (await staff.GetAsync("/Admin/devcrm/audit?subjectType=Release&subjectId=" + releaseId)).EnsureOk().Text;
        Assert.Contains("AnnouncementFailed", audit, StringComparison.Ordinal);
        Assert.Contains("AnnouncementResumed", audit, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePage_IsForThoseWhoMay()
    {
        await using var site = await LicenseSite.StartAsync(Databases.Sqlite);
        using var visitor = new SiteClient(site.Address);

        var page = await visitor.GetAsync("/Admin/devcrm/announcements");

        Assert.StartsWith("/Login", page.Address.AbsolutePath, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<ReleaseAnnouncement> RunAsync(LicenseSite site, string releaseId)
    {
        await site.InScopeAsync(async services =>
        {
            await services.GetServices<IBackgroundTask>().OfType<AnnouncementTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
            return true;
        });
        return await FindAsync(site, releaseId);
    }

    private static Task<ReleaseAnnouncement> FindAsync(LicenseSite site, string releaseId) => site.InScopeAsync(async services =>
        (await services.GetRequiredService<ISession>().Query<ReleaseAnnouncement, ReleaseAnnouncementIndex>(row => row.ReleaseId == releaseId).FirstOrDefaultAsync())!);

    private static Task<bool> RenameAsync(LicenseSite site, string from, string to) => site.InScopeAsync(async services =>
    {
        var transaction = await services.GetRequiredService<ISession>().BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""ALTER TABLE "{from}" RENAME TO "{to}" """;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return true;
    });
}
