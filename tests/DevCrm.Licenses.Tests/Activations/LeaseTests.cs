using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Tests.Activations;

/// <summary>The life of a lease on a clock that is moved, and who may remove activations.</summary>
public sealed class LeaseTests
{
    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Lease_HeartbeatKeepsIt_SilenceFreesTheUnit(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (_, key) = await site.IssueAsync(plan =>
        {
            plan.ActivationMode = ActivationMode.Floating;
            plan.LeaseMinutes = 10;
            plan.Limits = new LicenseLimits { Activations = 1 };
        });
        var (one, two) = (new { key, fingerprint = "one" }, new { key, fingerprint = "two" });

        Assert.Equal("VALID", await site.CodeAsync("activate", one));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", two));
        site.Site.Time.Offset = TimeSpan.FromMinutes(9);
        Assert.Equal("VALID", await site.CodeAsync("heartbeat", one));
        site.Site.Time.Offset = TimeSpan.FromMinutes(18);
        Assert.Equal("VALID", await site.CodeAsync("validate", one));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", two));

        site.Site.Time.Offset = TimeSpan.FromMinutes(19.5);
        Assert.Equal("HEARTBEAT_DEAD", await site.CodeAsync("validate", one));
        Assert.Equal("HEARTBEAT_DEAD", await site.CodeAsync("heartbeat", one));
        Assert.Equal("VALID", await site.CodeAsync("activate", two));
        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", one));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", one));

        // A file holds the unit to its end, and a heartbeat does not shorten that.
        Assert.NotNull((await site.CallAsync("checkout", new { key, fingerprint = "two", ttlSeconds = 7200 }))["file"]);
        Assert.Equal("VALID", await site.CodeAsync("heartbeat", two));
        site.Site.Time.Offset = TimeSpan.FromMinutes(19.5 + 119);
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", one));
        site.Site.Time.Offset = TimeSpan.FromMinutes(19.5 + 121);
        Assert.Equal("VALID", await site.CodeAsync("activate", one));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Customers_RemoveAsManyAsThePlanAllows_StaffMore(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.RemovalsPerYear = 1);
        await site.CodeAsync("activate", new { key, fingerprint = "one" });
        await site.CodeAsync("activate", new { key, fingerprint = "two" });
        var activations = await site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(license.Id));

        Assert.Equal(RemoveActivationOutcome.Removed, await RemoveAsync(site, activations[0].Id, ActivationRemover.Customer));
        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", new { key, fingerprint = "one" }));
        Assert.Equal(RemoveActivationOutcome.AllowanceUsed, await RemoveAsync(site, activations[1].Id, ActivationRemover.Customer));
        site.Site.Time.Offset = TimeSpan.FromDays(366);
        Assert.Equal(1, await site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().RemovalsLeftAsync(license.Id)));
        Assert.Equal(RemoveActivationOutcome.Removed, await RemoveAsync(site, activations[1].Id, ActivationRemover.Staff));
        Assert.Equal(RemoveActivationOutcome.NotFound, await RemoveAsync(site, activations[1].Id, ActivationRemover.Staff));
        Assert.Equal(
            ["activation.created", "activation.removed"], site.Site.Events.Of(activations[1].Id));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Customers_PressSeveralTimes_CountsOnce(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.RemovalsPerYear = 5);
        await site.CodeAsync("activate", new { key, fingerprint = "lost" });
        var activations = await site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(license.Id));

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RemoveAsync(site, activations[0].Id, ActivationRemover.Customer)));

        Assert.Equal(1, outcomes.Count(outcome => outcome == RemoveActivationOutcome.Removed));
        Assert.Equal(3, outcomes.Count(outcome => outcome == RemoveActivationOutcome.NotFound));
        Assert.Equal(4, await site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().RemovalsLeftAsync(license.Id)));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task FileForPeople_TakesUpADeadLease_AndAnOddFingerprintIsRefused(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (license, key) = await site.IssueAsync(plan =>
        {
            plan.ActivationMode = ActivationMode.Floating;
            plan.LeaseMinutes = 10;
            plan.Limits = new LicenseLimits { Activations = 1 };
        });
        await site.CodeAsync("activate", new { key, fingerprint = "one" });
        site.Site.Time.Offset = TimeSpan.FromMinutes(11);
        Assert.Equal("HEARTBEAT_DEAD", await site.CodeAsync("validate", new { key, fingerprint = "one" }));

        Assert.NotNull((await FileAsync("one")).Content);
        Assert.Equal("VALID", await site.CodeAsync("validate", new { key, fingerprint = "one" }));
        Assert.Contains("printable", (await FileAsync("two\n")).Problem, StringComparison.Ordinal);

        Task<LicenseFile> FileAsync(string fingerprint) =>
            site.Site.InScopeAsync(services => services.GetRequiredService<ILicenseFiles>().MakeAsync(license.Id, fingerprint));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task PerDomain_TheHostIsTheFingerprint_AndTestHostsAreFree(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var (_, key) = await site.IssueAsync(plan =>
        {
            plan.ActivationMode = ActivationMode.PerDomain;
            plan.Limits = new LicenseLimits { Domains = 1 };
        });

        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", new { key, domain = "www.shop.com" }));
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, domain = "WWW.shop.com:443" }));
        Assert.Equal("VALID", await site.CodeAsync("validate", new { key, domain = "www.shop.com" }));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", new { key, domain = "other.com" }));
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, domain = "localhost" }));
        Assert.Equal("VALID", await site.CodeAsync("validate", new { key, domain = "shop.test" }));
        Assert.Equal("FINGERPRINT_REQUIRED", await site.CodeAsync("activate", new { key }));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task LoweredLimit_TheLastUnitsAreTooMany_UntilOneIsGivenBack(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        var plan = await site.PlanAsync(p => p.Limits = new LicenseLimits { Activations = 2 });
        var (_, key) = await site.IssueAsync(plan);
        var (one, two) = (new { key, fingerprint = "one" }, new { key, fingerprint = "two" });
        await site.CodeAsync("activate", one);
        await site.CodeAsync("activate", two);

        await site.ChangeAsync<PlanPart>(plan, part => part.Limits = new LicenseLimits { Activations = 1 });
        Assert.Equal("VALID", await site.CodeAsync("validate", one));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("validate", two));
        Assert.Equal("TOO_MANY_ACTIVATIONS", await site.CodeAsync("activate", two));
        await site.CodeAsync("deactivate", one);
        Assert.Equal("VALID", await site.CodeAsync("activate", two));
        Assert.Equal("VALID", await site.CodeAsync("validate", two));
    }

    private static Task<RemoveActivationOutcome> RemoveAsync(ProgramSite site, string activationId, ActivationRemover by) =>
        site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().RemoveAsync(activationId, by));
}
