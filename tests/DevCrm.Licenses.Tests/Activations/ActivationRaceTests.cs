using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace DevCrm.Licenses.Tests.Activations;

/// <summary>The last unit under parallel requests, and the same fingerprint in parallel.</summary>
public sealed class ActivationRaceTests(ProgramSites sites)
{
    private const int Parallel = 50;

    public static TheoryData<string, int> Rounds => new() { { Databases.Sqlite, 100 }, { Databases.Postgres, 100 } };

    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Rounds))]
    public async Task LastUnit_FiftyAtOnce_ExactlyOneSucceeds(string provider, int rounds)
    {
        var site = await sites.OnAsync(provider);
        var plan = await site.PlanAsync(p => p.Limits = new LicenseLimits { Activations = 2 });
        for (var round = 0; round < rounds; round++)
        {
            var (license, key) = await site.IssueAsync(plan);
            Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "first" }));

            var codes = await Task.WhenAll(Enumerable.Range(0, Parallel).Select(i => site.CodeAsync("activate", new { key, fingerprint = "machine-" + i })));

            Assert.Equal(1, codes.Count(code => code == "VALID"));
            Assert.Equal(Parallel - 1, codes.Count(code => code == "TOO_MANY_ACTIVATIONS"));
            Assert.Equal(2, (await ListAsync(site, license.Id)).Count);
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SameFingerprint_FiftyAtOnce_OneActivation(string provider)
    {
        var site = await sites.OnAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { Activations = 3 });

        var answers = await Task.WhenAll(Enumerable.Range(0, Parallel).Select(_ => site.CallAsync("activate", new { key, fingerprint = "same", name = "n" })));

        Assert.All(answers, answer => Assert.Equal("VALID", (string)answer["code"]!));
        Assert.Single(answers.Select(answer => (string)answer["activation"]!["id"]!).Distinct());
        Assert.Single(await ListAsync(site, license.Id));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Deactivation_TenAtOnce_OneRemovesItAndRaisesTheEvent(string provider)
    {
        const int rounds = 20;
        var site = await sites.OnAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { Activations = 1 });
        for (var round = 0; round < rounds; round++)
        {
            var id = (string)(await site.CallAsync("activate", new { key, fingerprint = "same" }))["activation"]!["id"]!;

            var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => site.CodeAsync("deactivate", new { key, fingerprint = "same" })));

            Assert.Equal(1, codes.Count(code => code == "VALID"));
            Assert.Equal(9, codes.Count(code => code == "NOT_ACTIVATED"));
            Assert.Equal(["activation.created", "activation.removed"], site.Site.Events.Of(id));
        }

        var removals = await site.Site.InScopeAsync(services => services.GetRequiredService<ISession>()
            .Query<ActivationRemoval, ActivationRemovalIndex>(row => row.LicenseId == license.Id).CountAsync());
        Assert.Equal(rounds, removals);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Unlimited_FiftyAtOnce_AllSucceed(string provider)
    {
        var site = await sites.OnAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits());

        var codes = await Task.WhenAll(Enumerable.Range(0, Parallel).Select(i => site.CodeAsync("activate", new { key, fingerprint = "machine-" + i })));

        Assert.All(codes, code => Assert.Equal("VALID", code));
        Assert.Equal(Parallel, (await ListAsync(site, license.Id)).Count);
    }

    private static Task<IReadOnlyList<ActivationInfo>> ListAsync(ProgramSite site, string licenseId) =>
        site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(licenseId));
}
