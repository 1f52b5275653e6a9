using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DevCrm.Licenses.Tests.Validation;

/// <summary>A change counts at once on the instance that made it, and within a second on another.</summary>
public sealed class FreshnessTests
{
    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Change_HereAtOnce_ThereWithinASecond(string provider)
    {
        await using var site = await ProgramSite.StartAsync(provider);
        await using var other = await StartOtherAsync(site);
        using var there = new HttpClient { BaseAddress = new Uri(other.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        var plan = await site.PlanAsync(p => p.Limits = new LicenseLimits { Activations = 1 });
        var (license, key) = await site.IssueAsync(plan);
        var ask = new { key, fingerprint = "f", users = 5 };
        await site.CodeAsync("activate", ask);

        // Warm on both.
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal("VALID", await site.CodeAsync("validate", ask));
            Assert.Equal("VALID", await CodeAsync(there, ask));
            await Task.Delay(300);
        }

        await ChangeAsync("SUSPENDED", licenses => licenses.SuspendAsync(license.Id, "test"));
        await ChangeAsync("VALID", licenses => licenses.ReinstateAsync(license.Id, "test"));
        await site.ChangeAsync<LicensePart>(license.Id, part => part.Billing.PaymentStatus = PaymentStatus.Overdue);
        await ExpectAsync("OVERDUE");
        await site.ChangeAsync<PlanPart>(plan, part => part.Limits = new LicenseLimits { Activations = 1, Users = 4 });
        await ExpectAsync("TOO_MANY_USERS");
        await site.CodeAsync("deactivate", ask);
        await ExpectAsync("NOT_ACTIVATED");

        // Activated there, it counts here at once, and the other way round.
        await site.CodeAsync("activate", new { key, fingerprint = "f" });
        Assert.Equal("TOO_MANY_USERS", await CodeAsync(there, ask));
        await ChangeAsync("REVOKED", licenses => licenses.RevokeAsync(license.Id, "test"));

        async Task ChangeAsync(string code, Func<ILicenses, Task<LicenseChange>> change)
        {
            Assert.Equal(LicenseChange.Done, await site.Site.WithLicensesAsync(change));
            await ExpectAsync(code);
        }

        async Task ExpectAsync(string code)
        {
            var watch = Stopwatch.StartNew();
            Assert.Equal(code, await site.CodeAsync("validate", ask));
            while (await CodeAsync(there, ask) != code)
            {
                // The second, and what this machine may be late by while it runs other tests.
                Assert.True(watch.Elapsed < TimeSpan.FromSeconds(3), $"{code} is not seen on the other instance after {watch.Elapsed}.");
                await Task.Delay(20);
            }

            TestContext.Current.TestOutputHelper?.WriteLine($"{code}: {watch.ElapsedMilliseconds} ms");
        }
    }

    [Fact]
    public async Task KnownAndUnknownKeys_SameShape_AboutTheSameTime()
    {
        await using var site = await ProgramSite.StartAsync(DevCrm.Testing.Databases.Sqlite);
        var known = new List<string>();
        for (var i = 0; i < 40; i++)
        {
            known.Add((await site.IssueAsync()).Key);
        }

        var unknown = known.Select(_ => DevCrm.Licenses.Keys.LicenseKey.New("ENT").Reveal()).ToList();
        var (knownCold, unknownCold) = await MeasureAsync(site, known, unknown);
        var (knownWarm, unknownWarm) = await MeasureAsync(site, known, unknown);
        var (yes, no) = (await site.CallAsync("validate", new { key = known[0] }), await site.CallAsync("validate", new { key = unknown[0] }));

        Assert.Equal(yes.Select(field => field.Key), no.Select(field => field.Key));
        Assert.Equal("NOT_FOUND", (string)no["code"]!);
        Assert.InRange(knownCold / unknownCold, 1 / 3.0, 3);
        Assert.InRange(knownWarm / unknownWarm, 1 / 3.0, 3);
    }

    private static async Task<(double Known, double Unknown)> MeasureAsync(ProgramSite site, List<string> known, List<string> unknown)
    {
        var (ours, others) = (new List<double>(), new List<double>());
        for (var i = 0; i < known.Count; i++)
        {
            // In turns, so that what else the machine does meets both.
            ours.Add(await TimeAsync(site, known[i]));
            others.Add(await TimeAsync(site, unknown[i]));
        }

        return (Median(ours), Median(others));
    }

    private static async Task<double> TimeAsync(ProgramSite site, string key)
    {
        var watch = Stopwatch.StartNew();
        await site.CodeAsync("validate", new { key });
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static async Task<string> CodeAsync(HttpClient client, object ask)
    {
        using var response = await client.PostAsJsonAsync(new Uri("/api/v1/licenses/validate", UriKind.Relative), ask);
        return (string)JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["code"]!;
    }

    /// <summary>A second instance on the same data.</summary>
    private static async Task<WebApplication> StartOtherAsync(ProgramSite site)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = site.Site.Folder,
            EnvironmentName = "Development",
            ApplicationName = "DevCrm.Web",
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DevCrm:Api:RateLimits:Address:Permits"] = "0",
            ["DevCrm:Api:RateLimits:LicenseKey:Permits"] = "0",
        });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddOrchardCms();
        var app = builder.Build();
        app.UseOrchardCore();
        await app.StartAsync();
        return app;
    }
}
