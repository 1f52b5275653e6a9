using System.Net;
using System.Net.Http.Json;
using DevCrm.Core.Mail.Outgoing;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Alerts;
using DevCrm.Licenses.Attempts;
using DevCrm.Licenses.Programs;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Products.Models;
using DevCrm.Testing;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Migration.Records;
using YesSql;

namespace DevCrm.Licenses.Tests.Usage;

/// <summary>The country that a proxy tells is on record with each request, and many of them within a day are irregular use.</summary>
public sealed class CountryTests(ProgramSites sites)
{
    private const string Header = "CF-IPCountry";
    private const string Alarm = "alarm@northlight.example";

    private static readonly Dictionary<string, string?> _withHeader = new() { ["DevCrm:Programs:CountryHeader"] = Header };

    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Countries_OfTheProxysHeader_AreShownCountedAndToldOnce(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider, _withHeader);
        using var staff = new SiteClient(site.Site.Address);
        (await staff.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
        await SetAsync(staff, countries: 3);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { Activations = 1 });

        foreach (var country in new[] { "DE", "fr", "US", "XX", "xx", "T1", "DEU", "D", "D-", "" })
        {
            await AskAsync(site, key, country);
        }

        await AskAsync(site, key, "GB", "JP");
        await OnRecordAsync(site, license.Id, 11);
        await FindAsync(site);
        Assert.Empty(await AlertsAsync(site, license.Id));

        await AskAsync(site, key, "BR");
        await OnRecordAsync(site, license.Id, 12);
        await FindAsync(site);
        await FindAsync(site);

        var alert = Assert.Single(await AlertsAsync(site, license.Id));
        Assert.Equal(UsageAlertKind.IrregularUse, alert.Kind);
        Assert.Equal("4", alert.Facts["Countries"]);
        Assert.Contains("license.irregular_use", site.Site.Events.Of(license.Id));
        Assert.Contains("Countries: 4", (await staff.GetAsync("/Admin/devcrm/usage-alerts")).EnsureOk().Text, StringComparison.Ordinal);
        Assert.Contains("Countries: 4", (await MailAsync(site)).Html!, StringComparison.Ordinal);

        var page = (await staff.GetAsync($"/Admin/devcrm/attempts?license={license.Number}")).EnsureOk();
        var column = page.Document.QuerySelectorAll("#attempts th").Select(head => head.TextContent).ToList().IndexOf("Country");
        var shown = page.Document.QuerySelectorAll("#attempts tbody tr").Select(row => row.Children[column].TextContent.Trim()).ToArray();
        Assert.Equal(12, shown.Length);
        Assert.Equal(["BR", "DE", "FR", "US"], shown.Where(country => country.Length > 0).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Countries_WithoutTheSetting_AreNotReadAtAll()
    {
        var site = await sites.OnAsync(Databases.Sqlite);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { Activations = 1 });

        foreach (var country in new[] { "DE", "FR", "US", "BR", "GB", "JP", "IT" })
        {
            await AskAsync(site, key, country);
        }

        var found = await OnRecordAsync(site, license.Id, 7);
        await FindAsync(site);
        Assert.Empty(await AlertsAsync(site, license.Id));
        Assert.All(found, attempt => Assert.Null(attempt.Country));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ASiteOfAnEarlierVersion_KeepsItsLogAndGetsTheColumnAndItsIndex(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider, _withHeader);
        var (license, key) = await site.IssueAsync();
        await AskAsync(site, key, "DE");
        await OnRecordAsync(site, license.Id, 1);
        await site.Site.InScopeAsync(async services =>
        {
            // As the version before left it: the table without the column, its migration at 1.
            var session = services.GetRequiredService<ISession>();
            var transaction = await session.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = $"""DROP INDEX "{AttemptTables.CountryIndex}"; ALTER TABLE "{AttemptTables.Table}" DROP COLUMN "Country" """;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var record = (await session.Query<DataMigrationRecord>().FirstOrDefaultAsync(TestContext.Current.CancellationToken))!;
            record.DataMigrations.Single(migration => migration.DataMigrationClass == typeof(AttemptMigrations).FullName).Version = 1;
            await session.SaveAsync(record, cancellationToken: TestContext.Current.CancellationToken);
            return true;
        });

        await site.Site.InScopeAsync(async services =>
        {
            await services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync();
            return true;
        });
        Assert.Equal(["At", "Country"], await IndexColumnsAsync(site, provider));
        await AskAsync(site, key, "FR");
        Assert.Equal(["FR", null], (await OnRecordAsync(site, license.Id, 2)).Select(attempt => attempt.Country));
    }

    [Theory]
    [InlineData("CF IPCountry")]
    [InlineData("Country:")]
    [InlineData("Land\r\nX")]
    public void ANameThatIsNoHeader_StopsTheStartAndIsNamed(string name)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(ProgramCountry.HeaderKey, name)]).Build();

        var fault = Assert.Throws<InvalidOperationException>(() => new ProgramCountry(configuration));

        Assert.Contains(ProgramCountry.HeaderKey, fault.Message, StringComparison.Ordinal);
    }

    private static Task<string[]> IndexColumnsAsync(ProgramSite site, string provider) => site.Site.InScopeAsync(async services =>
    {
        var columns = provider == Databases.Sqlite
            ? $"SELECT name FROM pragma_index_info('{AttemptTables.CountryIndex}')"
            : $"SELECT attname FROM pg_attribute WHERE attrelid = '\"{AttemptTables.CountryIndex}\"'::regclass";
        var found = await services.GetRequiredService<IDbConnectionAccessor>()
            .ReadAsync(columns, row => row.GetString(0), TestContext.Current.CancellationToken);
        return found.Order(StringComparer.Ordinal).ToArray();
    });

    private static async Task SetAsync(SiteClient staff, int countries)
    {
        var form = new Dictionary<string, string>();
        var page = (await staff.GetAsync("/Admin/Settings/devcrm-licenses")).EnsureOk();
        form[page.Document.QuerySelector("input[name$='IrregularCountries']")!.GetAttribute("name")!] = "100001";
        form[page.Document.QuerySelector("input[name$='AlertEmail']")!.GetAttribute("name")!] = Alarm;
        page.Document.QuerySelector("input[name$='IrregularCountries']")!.Closest("form")!.Id = "license-settings";
        page = await staff.SubmitAsync(page, "#license-settings", form);
        Assert.Contains("0 to 100000", page.Text, StringComparison.Ordinal);

        form[form.Keys.First()] = $"{countries}";
        page.Document.QuerySelector("input[name$='IrregularCountries']")!.Closest("form")!.Id = "license-settings";
        page = (await staff.SubmitAsync(page, "#license-settings", form)).EnsureOk();
        Assert.Equal($"{countries}", page.Document.QuerySelector("input[name$='IrregularCountries']")!.GetAttribute("value"));
    }

    private static async Task AskAsync(ProgramSite site, string key, params string[] countries)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/licenses/validate", UriKind.Relative));
        request.Content = JsonContent.Create(new { key });
        request.Headers.TryAddWithoutValidation(Header, countries);
        using var answer = await site.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>The requests with a licence's key, once so many are on record: they are written after their answers.</summary>
    private static async Task<IReadOnlyList<Attempt>> OnRecordAsync(ProgramSite site, string licenseId, int count)
    {
        for (var start = TimeProvider.System.GetTimestamp(); ;)
        {
            var (attempts, total) = await site.Site.InScopeAsync(services =>
                services.GetRequiredService<AttemptSearch>().FindAsync(new(licenseId, null, null, null, null, null), 0, 100));
            if (total >= count)
            {
                Assert.Equal(count, total);
                return attempts;
            }

            Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1), $"{total} of {count} requests are on record.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task FindAsync(ProgramSite site)
    {
        await site.Site.InScopeAsync(async services =>
        {
            await services.GetServices<IBackgroundTask>().OfType<UsageAlertTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
            return true;
        });
    }

    private static Task<IReadOnlyList<UsageAlert>> AlertsAsync(ProgramSite site, string licenseId) =>
        site.Site.InScopeAsync(services => services.GetRequiredService<UsageAlerts>().ListOfAsync(licenseId, 10));

    private static async Task<ReceivedMail> MailAsync(ProgramSite site)
    {
        await site.Site.InScopeAsync(async services =>
        {
            await services.GetServices<IBackgroundTask>().OfType<OutgoingMailTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
            return true;
        });
        return (await new MailFolder(Path.Combine(site.Site.Folder, "App_Data", "Mail")).WaitAsync(Alarm)).Single();
    }
}
