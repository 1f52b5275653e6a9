using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Alerts;
using DevCrm.Licenses.Attempts;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Licenses.Usage;
using DevCrm.Testing;
using DevCrm.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace DevCrm.Licenses.Tests.Usage;

/// <summary>Alerts come once an occasion: in the list, as events, on the licence's page.</summary>
public sealed class AlertTests(LicenseSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    [Fact]
    public async Task Overuse_At80And100Percent_OnceEach()
    {
        var site = await sites.OnSqliteAsync();
        var license = await site.IssueAsync(with: request => request with { Billing = new LicenseBilling { Currency = "EUR", PrepaidUnits = 100, ExtraUnitAmount = 250 } });

        await UseAsync(site, license.Id, "a", 79);
        Assert.Empty(await AlertsAsync(site, license.Id));
        await UseAsync(site, license.Id, "b", 1);
        Assert.Equal([UsageAlertKind.NearlyUsed], await AlertsAsync(site, license.Id));
        await UseAsync(site, license.Id, "c", 40);
        Assert.Equal([UsageAlertKind.NearlyUsed, UsageAlertKind.Overuse], await AlertsAsync(site, license.Id));
        await UseAsync(site, license.Id, "d", 40);
        Assert.Equal([UsageAlertKind.NearlyUsed, UsageAlertKind.Overuse], await AlertsAsync(site, license.Id));
        Assert.Equal(["license.usage_nearly_used", "license.usage_exceeded"], site.Events.Of(license.Id).Where(type => type.StartsWith("license.usage", StringComparison.Ordinal)));

        using var staff = new SiteClient(site.Address);
        (await staff.SignInAsync(LicenseSite.AdminUser, LicenseSite.AdminPassword)).EnsureOk();
        var page = (await staff.GetAsync("/Admin/devcrm/licenses/" + license.Id)).EnsureOk();
        var units = page.Document.QuerySelector("#license-units tbody tr")!.TextContent;
        Assert.Contains("160", units, StringComparison.Ordinal);
        Assert.Contains("150.00", units, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("table[data-devcrm-chart]"));

        var list = (await staff.GetAsync("/Admin/devcrm/usage-alerts?kind=Overuse")).EnsureOk();
        Assert.Contains(license.Number, list.Text, StringComparison.Ordinal);
        var row = list.Document.QuerySelectorAll("#usage-alerts tbody tr").Single(r => r.TextContent.Contains(license.Number, StringComparison.Ordinal));
        row.QuerySelector("form")!.Id = "close";
        (await staff.SubmitAsync(list, "#close")).EnsureOk();
        Assert.DoesNotContain(license.Number, (await staff.GetAsync("/Admin/devcrm/usage-alerts?kind=Overuse")).Text, StringComparison.Ordinal);
        Assert.Contains(license.Number, (await staff.GetAsync("/Admin/devcrm/usage-alerts?kind=Overuse&closed=true")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Silence_AndManyPlaces_AreReportedOnce()
    {
        var site = await sites.OnSqliteAsync();
        var silent = await site.IssueAsync();
        var busy = await site.IssueAsync();
        var now = DateTime.UtcNow;
        await site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            await SeenAsync(session, silent.Id, 61);
            await VisitAsync(session, busy.Id, now);
            return true;
        });

        await FindAsync(site);

        Assert.Equal([UsageAlertKind.Inactivity], await AlertsAsync(site, silent.Id));
        Assert.Equal([UsageAlertKind.IrregularUse], await AlertsAsync(site, busy.Id));
        Assert.Contains("license.inactive", site.Events.Of(silent.Id));
    }

    [Fact]
    public async Task ManyPlaces_ToldBeforeMidnight_AreNotToldAgainAfterIt()
    {
        var site = await sites.OnSqliteAsync();
        var busy = await site.IssueAsync();
        var now = DateTime.UtcNow;
        await site.InScopeAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            await VisitAsync(session, busy.Id, now);
            await session.SaveAsync(new UsageAlert { AlertId = "told", LicenseId = busy.Id, Kind = UsageAlertKind.IrregularUse, CreatedUtc = now.AddHours(-2) });
            return true;
        });

        await FindAsync(site);

        Assert.Equal([UsageAlertKind.IrregularUse], await AlertsAsync(site, busy.Id));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task BeyondTheFirstPage_IsFoundToo_AndWhatWasToldIsLeftOut(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync(with: request => request with { Billing = new LicenseBilling { Currency = "EUR", PrepaidUnits = 10, ExtraUnitAmount = 250 } });
        var month = UsageMonth.Of(DateTime.UtcNow).Number;
        await site.InScopeAsync(async services =>
        {
            // Ids of licences that are no more: they sort before those there are, and fill the first page.
            var session = services.GetRequiredService<ISession>();
            for (var number = 0; number < AlertPage.Size; number++)
            {
                await SeenAsync(session, $"0{number:D25}", 61);
                await session.ExecuteAsync(
                    $"""INSERT INTO "{UsageTables.MonthTable}" ("Key", "LicenseId", "Counter", "Month", "Samples", "Sum", "Peak", "Current", "CurrentAt") VALUES (@Key, @LicenseId, @Counter, @Month, 1, 1, 1, 1, 1)""",
                    default,
                    ("Key", $"gone:{number}"),
                    ("LicenseId", $"0{number:D25}"),
                    ("Counter", UsageLimits.UnitsCounter),
                    ("Month", month));
            }

            await SeenAsync(session, license.Id, 61);
            return true;
        });
        await site.InScopeAsync(services => services.GetRequiredService<IUsage>().RecordAsync(license.Id, [new UsageSample("far", UsageLimits.UnitsCounter, 11)]));

        await FindAsync(site);

        Assert.Equal([UsageAlertKind.Overuse, UsageAlertKind.Inactivity], (await AlertsAsync(site, license.Id)).Order());
        Assert.DoesNotContain(license.Id, await FoundAsync(site));
    }

    /// <summary>The licences about which the finders still have news.</summary>
    private static Task<HashSet<string>> FoundAsync(LicenseSite site) => site.InScopeAsync(async services =>
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finder in services.GetServices<IAlertFinder>())
        {
            for (string? after = ""; after is not null;)
            {
                var page = await finder.FindAsync(after, TestContext.Current.CancellationToken);
                found.UnionWith(page.Findings.Select(finding => finding.LicenseId));
                after = page.Next;
            }
        }

        return found;
    });

    private static Task SeenAsync(ISession session, string subject, int daysAgo) => session.ExecuteAsync(
        $"""INSERT INTO "{ActivationTables.SeenTable}" ("Subject", "SeenAt") VALUES (@Subject, @SeenAt)""",
        default,
        ("Subject", subject),
        ("SeenAt", Milliseconds.Of(DateTime.UtcNow.AddDays(-daysAgo))));

    private static async Task VisitAsync(ISession session, string licenseId, DateTime now)
    {
        for (var place = 0; place < 30; place++)
        {
            await session.ExecuteAsync(
                $"""INSERT INTO "{AttemptTables.Table}" ("At", "Route", "Code", "LicenseId", "Address", "Fingerprint") VALUES (@At, 'validate', 'VALID', @LicenseId, @Address, @Fingerprint)""",
                default,
                ("At", Milliseconds.Of(now.AddMinutes(-place))),
                ("LicenseId", licenseId),
                ("Address", $"203.0.113.{place}"),
                ("Fingerprint", "one"));
        }
    }

    private static async Task UseAsync(LicenseSite site, string licenseId, string id, decimal units)
    {
        await site.InScopeAsync(services => services.GetRequiredService<IUsage>().RecordAsync(licenseId, [new UsageSample(id, UsageLimits.UnitsCounter, units)]));
        await FindAsync(site);
    }

    private static async Task FindAsync(LicenseSite site)
    {
        // Twice: what was told is not told again.
        for (var run = 0; run < 2; run++)
        {
            await site.InScopeAsync(async services =>
            {
                await new UsageAlertTask().DoWorkAsync(services, TestContext.Current.CancellationToken);
                return true;
            });
        }
    }

    private static async Task<IEnumerable<UsageAlertKind>> AlertsAsync(LicenseSite site, string licenseId) =>
        (await site.InScopeAsync(services => services.GetRequiredService<UsageAlerts>().ListOfAsync(licenseId, 10))).Reverse().Select(alert => alert.Kind);
}
