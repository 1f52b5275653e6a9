using DevCrm.Licenses.Attempts;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Tests.Attempts;

/// <summary>The admin's log of programs' requests, by country.</summary>
public sealed class AttemptCountryTests(ProgramSites sites)
{
    private const string Page = "/Admin/devcrm/attempts";
    private const string Nothing = "Nothing is recorded here.";

    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Country_InAnyCase_ShowsItsRequestsAlone(string provider)
    {
        var site = await sites.OnAsync(provider);
        var one = (await site.IssueAsync()).License;
        var other = (await site.IssueAsync()).License;
        await AddAsync(site, one, "NZ", 26);
        await AddAsync(site, one, "AQ", 2);
        await AddAsync(site, one, null, 2);
        await AddAsync(site, other, "NZ", 3);
        using var admin = await SignInAsync(site);

        var page = await admin.GetAsync($"{Page}?country=%20nz%20");
        Assert.Equal(25, Countries(page).Length);
        Assert.All(Countries(page), country => Assert.Equal("NZ", country));
        page = await admin.GetAsync(page.Link("Older"));
        Assert.Equal(["NZ", "NZ", "NZ", "NZ"], Countries(page));
        Assert.Equal(["AQ", "AQ"], Countries(await admin.GetAsync($"{Page}?country=aq&address=127.0.0.1&from=2020-01-01")));
        Assert.Equal(["NZ", "NZ", "NZ"], Countries(await admin.GetAsync($"{Page}?country=NZ&license={other.Number}")));
        Assert.Equal(5, Countries(await admin.GetAsync($"{Page}?license={one.Number}&page=2")).Length);

        foreach (var elsewhere in new[] { "BV", "BV&page=2", "NZ&code=REVOKED", "NZ&address=192.0.2.1", "NZ&from=2100-01-01", "NZ&license=ENT-000000-000000" })
        {
            Assert.Contains(Nothing, (await admin.GetAsync($"{Page}?country={elsewhere}")).EnsureOk().Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("D")]
    [InlineData("DEU")]
    [InlineData("T1")]
    [InlineData("D%27")]
    [InlineData("%C3%96S")]
    public async Task Country_ThatIsNone_IsSaid_AndNothingIsShownInItsPlace(string country)
    {
        var site = await sites.OnAsync(DevCrm.Testing.Databases.Sqlite);
        await AddAsync(site, (await site.IssueAsync()).License, "DE", 1);
        using var admin = await SignInAsync(site);

        var page = (await admin.GetAsync($"{Page}?country={country}&from=2020-01-01")).EnsureOk();

        Assert.Contains("Country: the two letters", page.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#attempts"));
        Assert.DoesNotContain(Nothing, page.Text, StringComparison.Ordinal);
        Assert.Equal(Uri.UnescapeDataString(country), page.Document.QuerySelector("#Country")!.GetAttribute("value"));
        Assert.Equal("2020-01-01", page.Document.QuerySelector("#attempts-from")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Day_ThatIsNone_IsSaid()
    {
        var site = await sites.OnAsync(DevCrm.Testing.Databases.Sqlite);
        await AddAsync(site, (await site.IssueAsync()).License, "DE", 1);
        using var admin = await SignInAsync(site);

        var page = (await admin.GetAsync($"{Page}?from=2026-02-30")).EnsureOk();

        Assert.Contains("'2026-02-30' is not valid", page.Document.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("#attempts"));
    }

    private static string[] Countries(SitePage page)
    {
        var column = page.EnsureOk().Document.QuerySelectorAll("#attempts th").Select(head => head.TextContent).ToList().IndexOf("Country");
        return [.. page.Document.QuerySelectorAll("#attempts tbody tr").Select(row => row.Children[column].TextContent.Trim())];
    }

    private static async Task<SiteClient> SignInAsync(ProgramSite site)
    {
        var admin = new SiteClient(site.Site.Address);
        (await admin.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
        return admin;
    }

    /// <summary>Puts so many on record, and waits until they are.</summary>
    private static Task<bool> AddAsync(ProgramSite site, DevCrm.Licenses.Services.License license, string? country, int count) => site.Site.InScopeAsync(async services =>
    {
        var (log, search) = (services.GetRequiredService<AttemptLog>(), services.GetRequiredService<AttemptSearch>());
        var filter = new AttemptFilter(license.Id, null, null, null, null, null);
        var before = (await search.FindAsync(filter, 0, 1)).Total;
        var now = site.Site.Time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = 0; i < count; i++)
        {
            await log.AddAsync(new Attempt(now, "validate", "VALID", license.Id, "127.0.0.1", "test/1.0", null, country), TestContext.Current.CancellationToken);
        }

        for (var tries = 0; (await search.FindAsync(filter, 0, 1)).Total < before + count; tries++)
        {
            Assert.True(tries < 100, "They are not on record.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        return true;
    });
}
