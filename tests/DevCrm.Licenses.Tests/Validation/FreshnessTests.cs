using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using DevCrm.Testing.Hosting;

namespace DevCrm.Licenses.Tests.Validation;

/// <summary>
/// A change counts at once on the instance that made it, and within a second on another: whoever asks there later than that after the change
/// was answered here gets the right answer, however long a busy machine takes to give it, while a program asks there all the time.
/// </summary>
public sealed class FreshnessTests
{
    private const int Rounds = 8;
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(1);

    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Change_HereAtOnce_ThereWithinASecond(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        await using var other = await DevCrmHost.StartInAsync(site.Site.Folder, new DevCrmHostOptions { AutoSetup = false, Configuration = ProgramSite.WithoutLimits });
        using var there = new HttpClient { BaseAddress = other.BaseAddress };
        var plan = await site.PlanAsync(p => p.Limits = new LicenseLimits { Activations = 1 });
        var (license, key) = await site.IssueAsync(plan);
        var slowest = TimeSpan.Zero;

        for (var round = 0; round < Rounds; round++)
        {
            var ask = new { key, fingerprint = "f", users = 5 };
            await site.CodeAsync("activate", ask);
            await ExpectAsync(ask, "VALID");
            await DoAsync(licenses => licenses.SuspendAsync(license.Id, "test"));
            await ExpectAsync(ask, "SUSPENDED");
            await DoAsync(licenses => licenses.ReinstateAsync(license.Id, "test"));
            await ExpectAsync(ask, "VALID");
            await site.ChangeAsync<LicensePart>(license.Id, part => part.Billing.PaymentStatus = PaymentStatus.Overdue);
            await ExpectAsync(ask, "OVERDUE");
            await site.ChangeAsync<LicensePart>(license.Id, part => part.Billing.PaymentStatus = PaymentStatus.Paid);
            await ExpectAsync(ask, "VALID");
            await site.ChangeAsync<PlanPart>(plan, part => part.Limits = new LicenseLimits { Activations = 1, Users = 4 });
            await ExpectAsync(ask, "TOO_MANY_USERS");
            await site.ChangeAsync<PlanPart>(plan, part => part.Limits = new LicenseLimits { Activations = 1 });
            await ExpectAsync(ask, "VALID");
            await site.CodeAsync("deactivate", ask);
            await ExpectAsync(ask, "NOT_ACTIVATED");

            // Activated there, it counts here: a missing activation is never answered from memory.
            Assert.Equal("VALID", await CodeAsync(there, "activate", ask));
            Assert.Equal("VALID", await site.CodeAsync("validate", ask));
            Assert.Equal("VALID", await CodeAsync(there, "validate", ask));

            key = (await site.Site.WithLicensesAsync(licenses => licenses.RegenerateKeyAsync(license.Id, "test"))).Key!;
            await ExpectAsync(ask, "NOT_FOUND");
            await ExpectAsync(ask with { key = key }, "VALID");
        }

        await DoAsync(licenses => licenses.RevokeAsync(license.Id, "test"));
        await ExpectAsync(new { key, fingerprint = "f", users = 5 }, "REVOKED");
        TestContext.Current.TestOutputHelper?.WriteLine($"The last one to be answered rightly was asked {slowest.TotalMilliseconds:0} ms after its change.");

        async Task DoAsync(Func<ILicenses, Task<LicenseChange>> change) =>
            Assert.Equal(LicenseChange.Done, await site.Site.WithLicensesAsync(change));

        async Task ExpectAsync(object ask, string code)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(code, await site.CodeAsync("validate", ask));
            while (true)
            {
                var asked = watch.Elapsed;
                var answer = await CodeAsync(there, "validate", ask);
                slowest = asked > slowest ? asked : slowest;
                if (answer == code)
                {
                    break;
                }

                Assert.True(asked < _limit, $"Asked {asked.TotalMilliseconds:0} ms after the change, the other instance answered {answer} and not {code}.");

                await Task.Delay(10);
            }

            // From then on it stays: warm again for the next change.
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(code, await CodeAsync(there, "validate", ask));
            }

            // The next change comes at any moment between two readings of the other instance.
            await Task.Delay(Random.Shared.Next(200));
        }
    }

    private static async Task<string> CodeAsync(HttpClient client, string route, object ask)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/api/v1/licenses/" + route, UriKind.Relative), ask);
        return (string)JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["code"]!;
    }
}
