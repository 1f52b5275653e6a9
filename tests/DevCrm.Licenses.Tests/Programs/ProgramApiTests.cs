using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Expiry;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Models;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;

namespace DevCrm.Licenses.Tests.Programs;

/// <summary>What programs send and get, over HTTP.</summary>
public sealed class ProgramApiTests(ProgramSites sites)
{
    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task WholeLife_ValidateActivateHeartbeatCheckOutDeactivate(string provider)
    {
        var site = await sites.OnAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { Activations = 2 });

        var plain = await site.CallAsync("validate", new { key, nonce = "n-1" });
        Assert.True((bool)plain["valid"]!);
        Assert.Equal("VALID", (string)plain["code"]!);
        Assert.Equal("n-1", (string)plain["nonce"]!);
        Assert.Equal(license.Number, (string)plain["license"]!["id"]!);
        Assert.Equal("ENT", (string)plain["license"]!["product"]!);
        Assert.Equal(2, (int)plain["license"]!["limits"]!["activations"]!);
        Assert.True(plain.ContainsKey("activation") && plain["activation"] is null);

        var machine = new { key, fingerprint = "machine-1", name = "Build server", platform = "linux-x64" };
        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", machine));
        var activated = await site.CallAsync("activate", machine);
        Assert.Equal("VALID", (string)activated["code"]!);
        Assert.Equal("Build server", (string)activated["activation"]!["name"]!);
        var again = await site.CallAsync("activate", machine);
        Assert.Equal((string)activated["activation"]!["id"]!, (string)again["activation"]!["id"]!);
        Assert.Equal("VALID", await site.CodeAsync("validate", machine));
        Assert.Equal("VALID", await site.CodeAsync("heartbeat", machine));

        var checkout = await site.CallAsync("checkout", new { key, fingerprint = "machine-1", ttlSeconds = 3600, proof = true });
        Assert.Equal(3, ((string)checkout["file"]!).Split('.').Length);
        Assert.Equal(3, ((string)checkout["proof"]!).Split('.').Length);

        var removed = await site.CallAsync("deactivate", machine);
        Assert.Equal((string)activated["activation"]!["id"]!, (string)removed["activation"]!["id"]!);
        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", machine));
        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("deactivate", machine));
    }

    /// <summary>With every cause that is added, the answer becomes that one, and so says the order.</summary>
    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Codes_OneCauseMoreAtATime_TheEarlierIsTheAnswer(string provider)
    {
        var site = await sites.OnAsync(provider);
        var plan = await site.PlanAsync(p => (p.FingerprintRequired, p.ExpiryStrategy) = (true, ExpiryStrategy.Maintain));
        var (license, key) = await site.IssueAsync(plan, request => request with
        {
            StartUtc = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            EndUtc = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            RelatedWebsites = ["shop.example.com"],
        });
        // Otherwise the task of the next minute would, while the licence is changed below.
        await site.Site.InScopeAsync(async services =>
        {
            await services.GetServices<IBackgroundTask>().OfType<LicenseExpiryTask>().Single().DoWorkAsync(services, TestContext.Current.CancellationToken);
            return true;
        });
        var entitlements = new[] { "gold" };

        Assert.Equal("NOT_ACTIVATED", await site.CodeAsync("validate", new { key, fingerprint = "machine-1" }));
        Assert.Equal("FINGERPRINT_REQUIRED", await site.CodeAsync("validate", new { key }));
        Assert.Equal("ENTITLEMENT_MISSING", await site.CodeAsync("validate", new { key, entitlements }));
        Assert.Equal("VERSION_NOT_ENTITLED", await site.CodeAsync("validate", new { key, entitlements, version = "9.9.9" }));
        Assert.Equal("DOMAIN_MISMATCH", await site.CodeAsync("validate", new { key, entitlements, version = "9.9.9", domain = "other.com" }));
        var all = new { key, entitlements, version = "9.9.9", domain = "other.com", product = "BKP" };
        Assert.Equal("PRODUCT_MISMATCH", await site.CodeAsync("validate", all));
        await site.ChangeAsync<PlanPart>(plan, part => part.ExpiryStrategy = ExpiryStrategy.Restrict);
        Assert.Equal("EXPIRED", await site.CodeAsync("validate", all));
        await site.ChangeAsync<LicensePart>(license.Id, part => part.Pending = true);
        Assert.Equal("PENDING", await site.CodeAsync("validate", all));
        Assert.True((await site.Site.WithLicensesAsync(licenses => licenses.SuspendAsync(license.Id, "test"))).IsDone);
        Assert.Equal("SUSPENDED", await site.CodeAsync("validate", all));
        Assert.True((await site.Site.WithLicensesAsync(licenses => licenses.RevokeAsync(license.Id, "test"))).IsDone);
        Assert.Equal("REVOKED", await site.CodeAsync("validate", all));
        Assert.Equal("NOT_FOUND", await site.CodeAsync("validate", all with { key = LicenseKey.New("ENT").Reveal() }));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Usage_CountsOnce_AndTooMuchIsExceeded(string provider)
    {
        var site = await sites.OnAsync(provider);
        var (_, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { UnitsPerMonth = 10 });

        var first = await site.CallAsync("usage", new { key, samples = new[] { new { id = "s1", counter = "units", value = 8m } } });
        Assert.Equal("VALID", (string)first["code"]!);
        Assert.Equal(1, (int)first["usage"]!["recorded"]!);
        var second = await site.CallAsync(
            "usage", new { key, samples = new[] { new { id = "s1", counter = "units", value = 8m }, new { id = "s2", counter = "units", value = 3m } } });
        Assert.Equal(1, (int)second["usage"]!["repeated"]!);
        Assert.Equal("USAGE_EXCEEDED", (string)second["code"]!);
        Assert.Equal(11m, (decimal)second["usage"]!["counters"]![0]!["sum"]!);
        Assert.Equal("USAGE_EXCEEDED", await site.CodeAsync("validate", new { key }));
    }

    [Theory]
    [InlineData("{", "invalid_json", null)]
    [InlineData("[]", "invalid_json", null)]
    [InlineData("{} {}", "invalid_json", null)]
    [InlineData("{}", "validation_failed", "key")]
    [InlineData("""{"key":"  "}""", "validation_failed", "key")]
    [InlineData("""{"key":1}""", "validation_failed", "key")]
    [InlineData("""{"key":"x","users":-1}""", "validation_failed", "users")]
    [InlineData("""{"key":"x","users":"many"}""", "validation_failed", "users")]
    [InlineData("""{"key":"x","fingerprint":""}""", "validation_failed", "fingerprint")]
    [InlineData("""{"key":"x","fingerprint":"caf\u00e9"}""", "validation_failed", "fingerprint")]
    [InlineData("""{"key":"x","domain":"http://x.com/"}""", "validation_failed", "domain")]
    [InlineData("""{"key":"x","entitlements":[""]}""", "validation_failed", "entitlements")]
    [InlineData("""{"key":"x","ttlSeconds":1}""", "validation_failed", "ttlSeconds")]
    public async Task MalformedRequest_NamesTheField(string body, string code, string? field)
    {
        var site = await sites.OnAsync(DevCrm.Testing.Databases.Sqlite);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await site.Http.PostAsync(new Uri("/api/v1/licenses/validate", UriKind.Relative), content);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(code, (string)problem["code"]!);
        Assert.Equal(field, problem["errors"]?.AsObject().Single().Key);
    }

    [Fact]
    public async Task WrongTypeAndSize_AreRefused()
    {
        var site = await sites.OnAsync(DevCrm.Testing.Databases.Sqlite);
        using var text = new StringContent("key", Encoding.UTF8, "text/plain");
        using var large = new ByteArrayContent(new byte[70_000]);
        large.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using var first = await site.Http.PostAsync(new Uri("/api/v1/licenses/validate", UriKind.Relative), text);
        using var second = await site.Http.PostAsync(new Uri("/api/v1/licenses/validate", UriKind.Relative), large);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, first.StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, second.StatusCode);
    }
}
