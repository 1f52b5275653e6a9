using System.Net;
using DevCrm.Core.SignIns;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using YesSql;

namespace DevCrm.Licenses.Tests.SignIns;

/// <summary>The log of sign-ins is searched by those who may, and kept as long as the settings say.</summary>
public sealed class SignInPageTests(LicenseSites sites)
{
    private const string Page = "/Admin/devcrm/sign-ins";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Page_Filters_AndTurnsPages(string provider)
    {
        var site = await sites.OnAsync(provider);
        var day = new DateTime(2031, 5, 6, 23, 59, 59, DateTimeKind.Utc);
        await StoreAsync(site, Enumerable.Range(0, 26).Select(i => Record("Filter-Me", day.AddDays(-i), SignInOutcome.WrongPassword))
            .Append(Record("filter-me", day.AddSeconds(1), SignInOutcome.UnknownUser, user: null))
            .Append(Record("<b>else</b>", day, SignInOutcome.LockedOut, user: null)));
        using var admin = await SignedInAsync(site, LicenseSite.AdminUser, LicenseSite.AdminPassword);

        Assert.Equal(25, await RowsAsync("?user=FILTER-me"));
        Assert.Equal(2, await RowsAsync("?user=FILTER-me&page=2"));
        Assert.Equal(1, await RowsAsync("?user=filter-me-id&page=2"));
        Assert.Equal(1, await RowsAsync("?user=filter-me&outcome=UnknownUser"));
        Assert.Equal(1, await RowsAsync("?user=filter-me&from=2031-05-06&to=2031-05-06"));
        Assert.Equal(2, await RowsAsync("?user=filter-me&from=2031-05-06"));
        Assert.Equal(3, await RowsAsync("?address=192.0.2.77&from=2031-05-06"));
        Assert.Equal(0, await RowsAsync("?user=filter-me&address=192.0.2.78"));
        Assert.Equal(0, await RowsAsync("?user=filter"));
        var page = (await admin.GetAsync(Page + "?user=%3Cb%3Eelse%3C/b%3E")).EnsureOk();
        Assert.Equal("<b>else</b>", page.Document.QuerySelector("#sign-ins tbody tr td:nth-child(2)")!.TextContent);
        Assert.Contains("Locked out", page.Document.QuerySelector("#sign-ins tbody tr")!.TextContent, StringComparison.Ordinal);

        async Task<int> RowsAsync(string query) =>
            (await admin.GetAsync(Page + query)).EnsureOk().Document.QuerySelectorAll("#sign-ins tbody tr").Length;
    }

    [Fact]
    public async Task Page_IsForAdministratorsAlone()
    {
        var site = await sites.OnSqliteAsync();
        var desk = await site.AddUserAsync("signin-desk", "Staff");
        using var stranger = new SiteClient(site.Address);
        using var staff = await SignedInAsync(site, desk.UserName, SignInSite.Password);
        using var admin = await SignedInAsync(site, LicenseSite.AdminUser, LicenseSite.AdminPassword);

        Assert.Equal("/Login", (await stranger.GetAsync(Page)).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, (await staff.GetAsync("/Admin/devcrm/audit")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.GetAsync(Page)).Status);
        Assert.NotNull((await admin.GetAsync("/Admin")).EnsureOk().Document.QuerySelector($"a[href='{Page}']"));
        Assert.Null((await staff.GetAsync("/Admin")).EnsureOk().Document.QuerySelector($"a[href='{Page}']"));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Records_AreRemovedAfterTheDaysOfTheSettings(string provider)
    {
        var site = await sites.OnAsync(provider);
        using var admin = await SignedInAsync(site, LicenseSite.AdminUser, LicenseSite.AdminPassword);
        var name = "kept-" + provider;
        var now = DateTime.UtcNow;
        await StoreAsync(site, Enumerable.Range(0, 510).Select(_ => Record(name, now.AddDays(-91), SignInOutcome.SignedIn, user: null))
            .Append(Record(name, now.AddDays(-89), SignInOutcome.SignedIn, user: null)).Append(Record(name, now.AddDays(-9), SignInOutcome.SignedIn, user: null)));

        await CleanAsync(site);
        await site.SignInsAsync(name, 2);

        Assert.Contains("1 to 3660 days", (await KeepAsync(admin, "0")).Text, StringComparison.Ordinal);
        await CleanAsync(site);
        await site.SignInsAsync(name, 2);
        await KeepAsync(admin, "10");
        await CleanAsync(site);
        Assert.InRange(Assert.Single(await site.SignInsAsync(name, 1)).CreatedUtc, now.AddDays(-10), now);
        await KeepAsync(admin, "90");
    }

    private static async Task<SitePage> KeepAsync(SiteClient admin, string days)
    {
        var page = (await admin.GetAsync("/Admin/Settings/devcrm-sign-ins")).EnsureOk();
        var field = page.Document.QuerySelector("input[name$=RetentionDays]")!.GetAttribute("name")!;
        return (await admin.SubmitAsync(page, $"form:has([name='{field}'])", new Dictionary<string, string> { [field] = days })).EnsureOk();
    }

    private static Task<bool> CleanAsync(LicenseSite site) => site.InScopeAsync(async services =>
    {
        await services.GetServices<IBackgroundTask>().OfType<SignInCleanupTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
        return true;
    });

    private static async Task<SiteClient> SignedInAsync(LicenseSite site, string user, string password)
    {
        var client = new SiteClient(site.Address);
        (await client.SignInAsync(user, password)).EnsureOk();
        return client;
    }

    private static SignInRecord Record(string typed, DateTime at, SignInOutcome outcome, string? user = "filter-me") => new()
    {
        CreatedUtc = at,
        Outcome = outcome,
        TypedName = typed,
        UserName = user,
        UserId = user is null ? null : user + "-id",
        Address = "192.0.2.77",
    };

    private static Task<bool> StoreAsync(LicenseSite site, IEnumerable<SignInRecord> records) => site.InScopeAsync(async services =>
    {
        var session = services.GetRequiredService<ISession>();
        foreach (var record in records)
        {
            await session.SaveAsync(record);
        }

        return true;
    });
}
