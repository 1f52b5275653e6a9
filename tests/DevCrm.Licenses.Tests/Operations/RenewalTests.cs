using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Products.Models;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Tests.Operations;

/// <summary>A payment renews once, however often and however simultaneously it is told.</summary>
public sealed class RenewalTests(LicenseSites sites, ProgramSites programs)
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task OneRenewalPostedThreeTimes_RenewsOnce(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync();
        var outcomes = new List<LicenseOutcome>();

        for (var i = 0; i < 3; i++)
        {
            outcomes.Add((await site.WithLicensesAsync(l => l.RenewAsync(license.Id, "in_once"))).Outcome);
        }

        Assert.Equal([LicenseOutcome.Done, LicenseOutcome.Unchanged, LicenseOutcome.Unchanged], outcomes);
        Assert.Equal(license.EndUtc!.Value.AddYears(1), (await site.ReadAsync(license.Id)).EndUtc);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TwoRenewalsAtOnce_WithOnePayment_RenewOnce(string provider)
    {
        var site = await sites.OnAsync(provider);

        for (var round = 0; round < 5; round++)
        {
            var license = await site.IssueAsync();
            var end = license.EndUtc!.Value;

            var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => TryAsync(site, license.Id, "in_same", both: null)));

            Assert.Equal(1, results.Count(outcome => outcome == LicenseOutcome.Done));
            Assert.DoesNotContain(LicenseOutcome.Refused, results.OfType<LicenseOutcome>());
            Assert.Equal(end.AddYears(1), (await site.ReadAsync(license.Id)).EndUtc);
            Assert.Equal(LicenseOutcome.Unchanged, (await site.WithLicensesAsync(l => l.RenewAsync(license.Id, "in_same"))).Outcome);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TwoRenewalsThatBothReadTheSameEnd_OnlyOneCommits(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync();

        // Both have read the licence before either writes.
        using var both = new Barrier(2);
        var results = await Task.WhenAll(
            Task.Run(() => TryAsync(site, license.Id, "in_a", both)),
            Task.Run(() => TryAsync(site, license.Id, "in_b", both)));

        Assert.Equal(1, results.Count(outcome => outcome == LicenseOutcome.Done));
        Assert.Equal(license.EndUtc!.Value.AddYears(1), (await site.ReadAsync(license.Id)).EndUtc);

        // The one that failed is told again, as Stripe does, and counts then.
        await TryAsync(site, license.Id, "in_a", both: null);
        await TryAsync(site, license.Id, "in_b", both: null);
        Assert.Equal(license.EndUtc!.Value.AddYears(2), (await site.ReadAsync(license.Id)).EndUtc);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task MonthEnd_RenewedByTheMonth_ComesBackToTheLastDay(string provider)
    {
        var site = await programs.OnAsync(provider);
        var (license, _) = await site.IssueAsync(
            plan => plan.TermUnit = TermUnit.Month,
            request => request with { StartUtc = new DateTime(2031, 1, 31, 10, 0, 0, DateTimeKind.Utc) });
        Assert.Equal(new DateTime(2031, 2, 28, 10, 0, 0, DateTimeKind.Utc), license.EndUtc);

        foreach (var (payment, month, day) in new[] { ("in_1", 3, 31), ("in_2", 4, 30), ("in_3", 5, 31) })
        {
            Assert.True((await site.Site.WithLicensesAsync(l => l.RenewAsync(license.Id, payment))).IsDone);
            Assert.Equal(new DateTime(2031, month, day, 10, 0, 0, DateTimeKind.Utc), (await site.Site.ReadAsync(license.Id)).EndUtc);
        }

        // An earlier period told late takes nothing away.
        Assert.True((await site.Site.WithLicensesAsync(l => l.RenewAsync(
            license.Id, "in_0", new DateTime(2031, 2, 28, 0, 0, 0, DateTimeKind.Utc)))).IsDone);
        Assert.Equal(31, (await site.Site.ReadAsync(license.Id)).EndUtc!.Value.Day);
    }

    [Fact]
    public async Task RevokedOrPerpetual_IsNotRenewed()
    {
        var site = await sites.OnSqliteAsync();
        var perpetual = await site.IssueAsync("4demoplanbackupforever0004");
        var revoked = await site.IssueAsync();
        await site.WithLicensesAsync(l => l.RevokeAsync(revoked.Id, "fraud"));

        Assert.Equal("The licence is perpetual.", (await site.WithLicensesAsync(l => l.RenewAsync(perpetual.Id, "in_1"))).Problem);
        Assert.Equal("The licence is revoked for good.", (await site.WithLicensesAsync(l => l.RenewAsync(revoked.Id, "in_1"))).Problem);
        Assert.Equal(LicenseOutcome.NotFound, (await site.WithLicensesAsync(l => l.RenewAsync("nothing", "in_1"))).Outcome);
    }

    /// <summary>The outcome as far as it was committed; null when the commit failed.</summary>
    private static async Task<LicenseOutcome?> TryAsync(LicenseSite site, string licenseId, string payment, Barrier? both)
    {
        try
        {
            return await site.InScopeAsync(async services =>
            {
                await services.GetRequiredService<IContentManager>().GetAsync(licenseId);
                both?.SignalAndWait(TimeSpan.FromSeconds(20));
                return (await services.GetRequiredService<ILicenses>().RenewAsync(licenseId, payment)).Outcome;
            });
        }
        catch (Exception exception) when (exception is YesSql.ConcurrencyException or System.Data.Common.DbException)
        {
            return null;
        }
    }
}
