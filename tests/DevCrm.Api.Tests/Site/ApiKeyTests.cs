using System.Net;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;

namespace DevCrm.Api.Tests.Site;

/// <summary>Keys from their making to their end, and the limits on them.</summary>
public sealed class ApiKeyTests(ApiSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Key_FirstUsedByManyRequestsAtOnce_ServesAll(string provider)
    {
        var site = await sites.GetAsync(provider);
        for (var round = 0; round < 5; round++)
        {
            using var client = new ApiClient(site.Host.BaseAddress, await site.MakeKeyAsync(["accounts:read"]));
            var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => client.GetAsync("/api/v1/accounts?limit=1")));
            Assert.All(answers, answer => answer.Expect(HttpStatusCode.OK));
        }
    }

    [Fact]
    public async Task Keys_AreShownOnce_Expire_AndAreRevoked()
    {
        await using var site = await ApiSite.StartAsync();
        using var admin = new SiteClient(site.Host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
        var soon = TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var expiring = await ApiSite.MakeKeyAsync(admin, ["accounts:read"], soon);
        var revoked = await ApiSite.MakeKeyAsync(admin, ["accounts:read"]);
        foreach (var token in (string[])[expiring, revoked])
        {
            using var client = new ApiClient(site.Host.BaseAddress, token);
            (await client.GetAsync("/api/v1/accounts?limit=1")).Expect(HttpStatusCode.OK);
        }

        var list = (await admin.GetAsync("/Admin/devcrm/api-keys")).EnsureOk();
        Assert.DoesNotContain(revoked, list.Html, StringComparison.Ordinal);
        var used = list.Document.QuerySelectorAll("tbody tr").First(row => row.TextContent.Contains(expiring.Split('_')[1], StringComparison.Ordinal));
        Assert.DoesNotContain("Never", used.TextContent, StringComparison.Ordinal);
        var id = revoked.Split('_')[1];
        var form = list.Document.QuerySelectorAll("form").First(candidate => candidate.GetAttribute("action")?.Contains(id, StringComparison.Ordinal) == true);
        form.Id = "revoked-under-test";
        (await admin.SubmitAsync(list, "#revoked-under-test")).EnsureOk();
        using (var client = new ApiClient(site.Host.BaseAddress, revoked))
        {
            var refused = (await client.GetAsync("/api/v1/accounts")).ExpectProblem(HttpStatusCode.Unauthorized, "api_key_invalid");
            Assert.Contains("revoked", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        }

        await site.Host.StopAsync();
        var settings = new Dictionary<string, string>(site.Host.Options.Configuration) { ["DevCrm:Clock:Offset"] = "P3D" };
        await site.Host.StartAgainAsync(site.Host.Options with { Configuration = settings });
        using (var client = new ApiClient(site.Host.BaseAddress, expiring))
        {
            var refused = (await client.GetAsync("/api/v1/accounts")).ExpectProblem(HttpStatusCode.Unauthorized, "api_key_invalid");
            Assert.Contains("expired", (string)refused.Body["detail"]!, StringComparison.Ordinal);
        }

        (await site.Api.GetAsync("/api/v1/accounts")).Expect(HttpStatusCode.OK);
        using var stranger = new ApiClient(site.Host.BaseAddress, "dcrm_000000000000_" + new string('0', 64));
        (await stranger.GetAsync("/api/v1/accounts")).ExpectProblem(HttpStatusCode.Unauthorized, "api_key_invalid");
    }

    [Fact]
    public async Task TheKeyOfTheSetUp_IsInTheAuditTrail_WithoutItsToken()
    {
        await using var site = await ApiSite.StartAsync();
        using var admin = new SiteClient(site.Host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();

        var page = (await admin.GetAsync("/Admin/devcrm/audit?subjectType=ApiKey")).EnsureOk();

        var row = Assert.Single(page.Document.QuerySelectorAll("table tbody tr")).TextContent;
        Assert.Contains("Created", row, StringComparison.Ordinal);
        Assert.Contains("set-up", row, StringComparison.Ordinal);
        Assert.DoesNotContain(ApiSite.SetupKey, page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DevCrm:Api:SetupKey", "too-short")]
    [InlineData("DevCrm:Api:RateLimits:Key:Window", "00:00:00")]
    public async Task Configuration_ThatCannotWork_StopsTheStartWithItsName(string key, string value)
    {
        var exception = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var host = await DevCrmHost.StartAsync(new DevCrmHostOptions { Configuration = new Dictionary<string, string> { [key] = value } });
        });
        Assert.Contains(key, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Limits_AreTold_AndRefuseWhatIsTooMuch()
    {
        await using var site = await ApiSite.StartAsync(configuration: new Dictionary<string, string>
        {
            ["DevCrm:Api:RateLimits:Key:Permits"] = "5",
            ["DevCrm:Api:RateLimits:Key:Window"] = "00:10:00",
            ["DevCrm:Api:RateLimits:Address:Permits"] = "12",
            ["DevCrm:Api:RateLimits:Address:Window"] = "00:10:00",
        });
        for (var left = 4; left >= 0; left--)
        {
            var answer = (await site.Api.GetAsync("/api/v1/products")).Expect(HttpStatusCode.OK);
            Assert.Equal("5", answer.Headers["RateLimit-Limit"]);
            Assert.Equal(left.ToString(System.Globalization.CultureInfo.InvariantCulture), answer.Headers["RateLimit-Remaining"]);
        }

        var refused = (await site.Api.GetAsync("/api/v1/products")).ExpectProblem(HttpStatusCode.TooManyRequests, "rate_limited");
        Assert.InRange(int.Parse(refused.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture), 1, 1200);
        Assert.Equal("0", refused.Headers["RateLimit-Remaining"]);

        using var nobody = new ApiClient(site.Host.BaseAddress, key: null);
        var last = HttpStatusCode.OK;
        for (var number = 0; number < 7; number++)
        {
            last = (await nobody.GetAsync("/api/v1/products")).Status;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }
}
