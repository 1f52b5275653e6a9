using System.Text.Json;
using DevCrm.Core.Audit;
using DevCrm.Core.Events;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Products.Models;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Tests.Operations;

/// <summary>Each operation on a real site: what it changes, records and tells, and what it refuses.</summary>
public sealed class OperationTests(LicenseSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task RegenerateKey_EndsTheOldOne_AndKeepsTheRest(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync();
        var old = await site.WithLicensesAsync(licenses => licenses.RevealKeyAsync(license.Id));

        var change = await site.WithLicensesAsync(licenses => licenses.RegenerateKeyAsync(license.Id, "lost laptop"));

        Assert.True(change.Change.IsDone);
        Assert.NotEqual(old, change.Key);
        Assert.DoesNotContain(change.Key!, change.ToString(), StringComparison.Ordinal);
        Assert.Null(await site.WithLicensesAsync(licenses => licenses.FindByKeyAsync(old!)));
        var found = await site.WithLicensesAsync(licenses => licenses.FindByKeyAsync(change.Key!));
        Assert.Equal((license.Id, license.Number, license.EndUtc), (found!.Id, found.Number, found.EndUtc));
        Assert.Equal(change.Key, await site.WithLicensesAsync(licenses => licenses.RevealKeyAsync(license.Id)));
        Assert.Equal(BusinessEventTypes.LicenseKeyRegenerated, site.Events.Of(license.Id)[^1]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Upgrade_KeepingOrResettingTheEnd_TakesThePlansTerms(string provider)
    {
        var site = await sites.OnAsync(provider);
        var kept = await site.IssueAsync(with: request => request with { EndUtc = new DateTime(2040, 1, 31, 0, 0, 0, DateTimeKind.Utc) });
        var reset = await site.IssueAsync(with: request => request with { Quantity = 3, EndUtc = new DateTime(2040, 1, 31, 0, 0, 0, DateTimeKind.Utc) });

        Assert.True((await site.WithLicensesAsync(l => l.UpgradeAsync(kept.Id, new UpgradeLicense(LicenseSite.BusinessPlan, "grew")))).IsDone);
        Assert.True((await site.WithLicensesAsync(l => l.UpgradeAsync(
            reset.Id, new UpgradeLicense(LicenseSite.BusinessPlan, "grew") { KeepEndDate = false, KeepOwnLimits = false }))).IsDone);

        var first = await site.ReadAsync(kept.Id);
        Assert.Equal((LicenseSite.BusinessPlan, kept.EndUtc), (first.Part.PlanId, first.EndUtc));
        var second = await site.ReadAsync(reset.Id);
        Assert.InRange(second.EndUtc!.Value, DateTime.UnixEpoch, new DateTime(2039, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        Assert.True(second.Part.Limits.IsEmpty);
        Assert.Equal(second.Plan!.Part.Limits.Activations, second.Terms.Limits.Activations);
        Assert.Contains(BusinessEventTypes.LicenseUpgraded, site.Events.Of(kept.Id));
    }

    [Fact]
    public async Task Upgrade_ToAnotherProductOrTheSamePlan_ChangesNothing()
    {
        var site = await sites.OnSqliteAsync();
        var license = await site.IssueAsync();

        var other = await site.WithLicensesAsync(l => l.UpgradeAsync(license.Id, new UpgradeLicense(LicenseSite.BackupPlan, "why not")));
        var same = await site.WithLicensesAsync(l => l.UpgradeAsync(license.Id, new UpgradeLicense(LicenseSite.TeamPlan, "again")));
        var none = await site.WithLicensesAsync(l => l.UpgradeAsync(license.Id, new UpgradeLicense("nothing", "again")));

        Assert.Equal(LicenseOutcome.Refused, other.Outcome);
        Assert.Contains("another product", other.Problem, StringComparison.Ordinal);
        Assert.Equal(LicenseOutcome.Unchanged, same.Outcome);
        Assert.Contains("no such published plan", none.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Transfer_GivesItToTheOtherAccount_WithANewKeyIfAsked(string provider)
    {
        var site = await sites.OnAsync(provider);
        var license = await site.IssueAsync();
        var old = (await site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;

        var change = await site.WithLicensesAsync(l => l.TransferAsync(license.Id, new TransferLicense(LicenseSite.Acme, "sold the company") { NewKey = true }));

        Assert.True(change.IsDone, change.Problem);
        Assert.Equal(LicenseSite.Acme, (await site.ReadAsync(license.Id)).AccountId);
        Assert.Null(await site.WithLicensesAsync(l => l.FindByKeyAsync(old)));
        Assert.DoesNotContain(await site.WithLicensesAsync(l => l.ListForAccountAsync(LicenseSite.Globex)), owned => owned.Id == license.Id);
        Assert.Contains(BusinessEventTypes.LicenseTransferred, site.Events.Of(license.Id));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Transfer_RemovesTheActivations_UnlessTheyAreToStay(string provider)
    {
        var site = await sites.OnAsync(provider);
        var moved = await site.IssueAsync();
        var kept = await site.IssueAsync();
        foreach (var license in new[] { moved, kept })
        {
            var key = (await site.WithLicensesAsync(l => l.RevealKeyAsync(license.Id)))!;
            Assert.True(await site.ActivateAsync(key, "machine-1", "Till in the shop"));
        }

        // What is refused removes nothing.
        Assert.False((await site.WithLicensesAsync(l => l.TransferAsync(moved.Id, new TransferLicense("nobody", "by mistake")))).IsDone);
        var removed = Assert.Single(await ActivationsAsync(site, moved.Id));
        Assert.True((await site.WithLicensesAsync(l => l.TransferAsync(moved.Id, new TransferLicense(LicenseSite.Acme, "sold the company")))).IsDone);
        Assert.True((await site.WithLicensesAsync(l => l.TransferAsync(
            kept.Id, new TransferLicense(LicenseSite.Acme, "merger") { KeepActivations = true }))).IsDone);

        Assert.Empty(await ActivationsAsync(site, moved.Id));
        Assert.Equal(["activation.created", "activation.removed"], site.Events.Of(removed.Id));
        Assert.Single(await ActivationsAsync(site, kept.Id));
    }

    [Fact]
    public async Task Transfer_OfAPrivateProduct_OnlyToItsAccount()
    {
        var site = await sites.OnSqliteAsync();
        var license = await site.IssueAsync(LicenseSite.PrivatePlan, LicenseSite.Acme);

        var change = await site.WithLicensesAsync(l => l.TransferAsync(license.Id, new TransferLicense(LicenseSite.Globex, "by mistake")));
        var nobody = await site.WithLicensesAsync(l => l.TransferAsync(license.Id, new TransferLicense("nobody", "by mistake")));

        Assert.Contains("private to another account", change.Problem, StringComparison.Ordinal);
        Assert.Contains("no such account", nobody.Problem, StringComparison.Ordinal);
        Assert.Equal(LicenseSite.Acme, (await site.ReadAsync(license.Id)).AccountId);
    }

    [Fact]
    public async Task HoldsAndExtension_AreAuditedWithReasonBeforeAndAfter()
    {
        var site = await sites.OnSqliteAsync();
        var license = await site.IssueAsync();
        var end = license.EndUtc!.Value;

        Assert.True((await site.WithLicensesAsync(l => l.SuspendAsync(license.Id, "dispute"))).IsDone);
        Assert.True((await site.WithLicensesAsync(l => l.ReinstateAsync(license.Id, "won"))).IsDone);
        Assert.True((await site.WithLicensesAsync(l => l.ExtendAsync(license.Id, end.AddDays(10), "goodwill"))).IsDone);
        Assert.Contains("later than", (await site.WithLicensesAsync(l => l.ExtendAsync(license.Id, end, "typo"))).Problem, StringComparison.Ordinal);
        Assert.Contains("reason", (await site.WithLicensesAsync(l => l.SuspendAsync(license.Id, " "))).Problem, StringComparison.Ordinal);
        Assert.True((await site.WithLicensesAsync(l => l.RevokeAsync(license.Id, "fraud"))).IsDone);
        Assert.Equal("The licence is revoked for good.", (await site.WithLicensesAsync(l => l.ReinstateAsync(license.Id, "please"))).Problem);

        var (records, _) = await site.InScopeAsync(services => services.GetRequiredService<AuditSearch>()
            .FindAsync("License", license.Id, null, null, 0, 50, TestContext.Current.CancellationToken));
        var extended = Assert.Single(records, record => record.Event == "Extended");
        Assert.Equal("goodwill", extended.Reason);
        Assert.Equal(end, extended.Before!["EndUtc"].Deserialize<DateTime>());
        Assert.Equal(end.AddDays(10), extended.After!["EndUtc"].Deserialize<DateTime>());
        var suspended = Assert.Single(records, record => record.Event == "Suspended");
        Assert.Equal(("Active", "Suspended"), (suspended.Before!["Status"]!.ToString(), suspended.After!["Status"]!.ToString()));
        Assert.DoesNotContain(records, record => (record.Before?.ToJsonString() + record.After?.ToJsonString()).Contains("KeyHash", StringComparison.Ordinal));
        Assert.Equal(
            [BusinessEventTypes.LicenseSuspended, BusinessEventTypes.LicenseReinstated, BusinessEventTypes.LicenseRenewed, BusinessEventTypes.LicenseRevoked],
            site.Events.Of(license.Id).Where(type => type is not (BusinessEventTypes.LicenseCreated or BusinessEventTypes.LicenseIssued)));
    }

    [Fact]
    public async Task Change_WithADraftBeside_ReachesBoth()
    {
        var site = await sites.OnSqliteAsync();
        var license = await site.IssueAsync();
        await site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var draft = await content.GetAsync(license.Id, VersionOptions.DraftRequired) ?? throw new InvalidOperationException("No licence.");
            draft.DisplayText = "Draft";
            await content.SaveDraftAsync(draft);
            return true;
        });

        var change = await site.WithLicensesAsync(l => l.RegenerateKeyAsync(license.Id, "leaked"));
        await site.InScopeAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            await content.PublishAsync((await content.GetAsync(license.Id, VersionOptions.Latest))!);
            return true;
        });

        Assert.Equal(license.Id, (await site.WithLicensesAsync(l => l.FindByKeyAsync(change.Key!)))?.Id);
    }

    [Fact]
    public void TestAndInternalLicenses_CountAsNoSale()
    {
        Assert.Equal(
            [LicenseType.Commercial, LicenseType.Custom],
            Enum.GetValues<LicenseType>().Where(type => type.CountsAsSale()));
    }

    private static Task<IReadOnlyList<ActivationInfo>> ActivationsAsync(LicenseSite site, string licenseId) =>
        site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(licenseId));
}
