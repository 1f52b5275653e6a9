using System.Net;
using System.Text.Json.Nodes;
using DevCrm.Api.Tests.Site;
using DevCrm.Testing;

namespace DevCrm.Api.Tests.Resources;

/// <summary>From a product to a licence and its key, by the API alone.</summary>
public sealed class LicenseResourceTests(ApiSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Licence_IsIssuedChangedHeldAndTold(string provider)
    {
        var site = await sites.GetAsync(provider);
        var api = site.Api;
        var code = provider == Databases.Sqlite ? "APS" : "APP";
        var product = (await api.PostAsync("/api/v1/products", new JsonObject { ["name"] = "Apiary", ["code"] = code, ["slug"] = "apiary" })).Expect(HttpStatusCode.Created);
        var plan = (await api.PostAsync("/api/v1/plans", new JsonObject
        {
            ["name"] = "Year",
            ["productId"] = product.Id,
            ["amount"] = 4900,
            ["currency"] = "EUR",
            ["limits"] = new JsonObject { ["activations"] = 2 },
        })).Expect(HttpStatusCode.Created);
        var account = (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "Beekeeper " + code })).Expect(HttpStatusCode.Created);

        (await api.PostAsync("/api/v1/licenses", new JsonObject { ["accountId"] = account.Id, ["planId"] = "none" }))
            .ExpectProblem(HttpStatusCode.BadRequest, "validation_failed");
        var backwards = await api.PostAsync("/api/v1/licenses", new JsonObject { ["accountId"] = account.Id, ["planId"] = plan.Id, ["endsAt"] = "2001-01-01" });
        Assert.NotNull(backwards.ExpectProblem(HttpStatusCode.BadRequest, "validation_failed").Body["errors"]!["endsAt"]);
        var license = (await api.PostAsync("/api/v1/licenses", new JsonObject
        {
            ["accountId"] = account.Id,
            ["planId"] = plan.Id,
            ["metadata"] = new JsonObject { ["seat"] = "a", ["old"] = 1 },
        })).Expect(HttpStatusCode.Created);
        Assert.StartsWith(code + "-", (string)license.Body["number"]!, StringComparison.Ordinal);
        Assert.Equal("Active", (string?)license.Body["status"]);
        Assert.DoesNotContain("key", license.Body.Select(field => field.Key));

        var address = $"/api/v1/licenses/{license.Id}";
        var changed = (await api.PatchAsync(
            address,
            new JsonObject { ["endsAt"] = "2020-01-01T00:00:00Z", ["startsAt"] = "2019-01-01T00:00:00Z", ["metadata"] = new JsonObject { ["old"] = null, ["new"] = true } },
            license.ETag)).Expect(HttpStatusCode.OK);
        Assert.Equal("Expired", (string?)changed.Body["status"]);
        Assert.Equal("{\"seat\":\"a\",\"new\":true}", changed.Body["metadata"]!.ToJsonString());
        var faulty = await api.PatchAsync(address, new JsonObject { ["endsAt"] = "2018-01-01" }, "*");
        Assert.NotNull(faulty.ExpectProblem(HttpStatusCode.BadRequest, "validation_failed").Body["errors"]!["endsAt"]);
        (await api.PatchAsync(address, new JsonObject { ["planId"] = "other" }, "*")).ExpectProblem(HttpStatusCode.BadRequest, "validation_failed");

        var listed = await api.GetAsync($"/api/v1/licenses?account={account.Id}&status=Expired,Active&product={product.Id}&endsBefore=2021-01-01");
        Assert.Equal(license.Id, (string?)Assert.Single(listed.Expect(HttpStatusCode.OK).Data)!["id"]);
        var renewal = new JsonObject { ["paymentId"] = "INV-1", ["endsAt"] = "2100-01-01T00:00:00Z" };
        Assert.Equal("Active", (string?)(await api.PostAsync(address + "/renew", renewal)).Expect(HttpStatusCode.OK).Body["status"]);

        await HoldAsync(api, address);
        await TellKeyAsync(site, address);
        var revoked = (await api.PostAsync(address + "/revoke", new JsonObject { ["reason"] = "fraud" })).Expect(HttpStatusCode.OK);
        Assert.Equal("fraud", (string?)revoked.Body["revocation"]!["reason"]);
        (await api.PostAsync(address + "/reinstate", new JsonObject { ["reason"] = "sorry" })).ExpectProblem(HttpStatusCode.Conflict, "conflict");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Activations_AreListedWithTheirLicence_PageByPage(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var license = (await api.PostAsync("/api/v1/licenses", new JsonObject
        {
            ["accountId"] = "4demoaccountglobex00000002",
            ["planId"] = "4demoplanentteam0000000001",
        })).Expect(HttpStatusCode.Created);
        var key = (string)(await api.PostAsync($"/api/v1/licenses/{license.Id}/reveal-key")).Body["key"]!;
        for (var number = 1; number <= 3; number++)
        {
            (await api.PostAsync("/api/v1/licenses/activate", new JsonObject { ["key"] = key, ["fingerprint"] = "machine-" + number, ["name"] = "Till " + number }))
                .Expect(HttpStatusCode.OK);
        }

        var first = (await api.GetAsync($"/api/v1/activations?license={license.Id}&limit=2")).Expect(HttpStatusCode.OK);
        var rest = (await api.GetAsync($"/api/v1/activations?license={license.Id}&limit=2&cursor={first.Body["nextCursor"]}")).Expect(HttpStatusCode.OK);

        Assert.Equal(2, first.Data.Count);
        var all = first.Data.Concat(rest.Data).Select(row => row!).ToArray();
        Assert.Equal(["machine-1 Till 1", "machine-2 Till 2", "machine-3 Till 3"], all.Select(row => $"{row["fingerprint"]} {row["name"]}").Order(StringComparer.Ordinal));
        Assert.All(all, row => Assert.Equal(license.Id, (string?)row["licenseId"]));
        Assert.All(all, row => Assert.True((DateTime)row["lastSeenAt"]! >= (DateTime)row["activatedAt"]!));
        var one = (await api.GetAsync("/api/v1/activations/" + (string?)all[0]["id"])).Expect(HttpStatusCode.OK);
        Assert.Equal((string?)all[0]["fingerprint"], (string?)one.Body["fingerprint"]);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Type_ThatItsAccountMayNotHave_IsRefused(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var client = (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "Client of its own product" })).Expect(HttpStatusCode.Created);
        var ours = (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "We ourselves", ["kind"] = "Internal" })).Expect(HttpStatusCode.Created);
        var product = (await api.PostAsync("/api/v1/products", new JsonObject
        {
            ["name"] = "Made for one",
            ["code"] = provider == Databases.Sqlite ? "MFS" : "MFP",
            ["slug"] = "made-for-one",
            ["visibility"] = "Private",
            ["accountId"] = client.Id,
        })).Expect(HttpStatusCode.Created);
        var plan = (await api.PostAsync("/api/v1/plans", new JsonObject
        {
            ["name"] = "Year",
            ["productId"] = product.Id,
            ["amount"] = 4900,
            ["currency"] = "EUR",
        })).Expect(HttpStatusCode.Created);
        var license = (await api.PostAsync("/api/v1/licenses", new JsonObject
        {
            ["accountId"] = ours.Id,
            ["planId"] = plan.Id,
            ["type"] = "Test",
        })).Expect(HttpStatusCode.Created);
        var address = $"/api/v1/licenses/{license.Id}";

        var refused = await api.PatchAsync(address, new JsonObject { ["type"] = "Commercial" }, "*");

        Assert.NotNull(refused.ExpectProblem(HttpStatusCode.BadRequest, "validation_failed").Body["errors"]!["type"]);
        Assert.Equal("Test", (string?)(await api.GetAsync(address)).Body["type"]);
        (await api.PatchAsync(address, new JsonObject { ["type"] = "Internal" }, "*")).Expect(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ChangesAtTheSameTime_ThatStateNoVersion_AreBothKept(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var license = (await api.PostAsync("/api/v1/licenses", new JsonObject
        {
            ["accountId"] = "4demoaccountglobex00000002",
            ["planId"] = "4demoplanentteam0000000001",
        })).Expect(HttpStatusCode.Created);
        var address = $"/api/v1/licenses/{license.Id}";

        for (var round = 0; round < 10; round++)
        {
            var reason = new JsonObject { ["reason"] = "Round " + round };
            var changes = await Task.WhenAll(
                api.PatchAsync(address, new JsonObject { ["metadata"] = new JsonObject { ["round" + round] = true } }, "*"),
                api.PostAsync(address + (round % 2 == 0 ? "/suspend" : "/reinstate"), reason));

            Assert.All(changes, change => change.Expect(HttpStatusCode.OK));
            var now = (await api.GetAsync(address)).Body;
            Assert.Equal(round + 1, now["metadata"]!.AsObject().Count);
            Assert.Equal(round % 2 == 0 ? "Suspended" : "Active", (string?)now["status"]);
        }
    }

    private static async Task HoldAsync(ApiClient api, string address)
    {
        (await api.PostAsync(address + "/suspend", [])).ExpectProblem(HttpStatusCode.BadRequest, "validation_failed");
        var suspended = (await api.PostAsync(address + "/suspend", new JsonObject { ["reason"] = "dispute" })).Expect(HttpStatusCode.OK);
        Assert.Equal("Suspended", (string?)suspended.Body["status"]);
        var reinstated = (await api.PostAsync(address + "/reinstate", new JsonObject { ["reason"] = "won" })).Expect(HttpStatusCode.OK);
        Assert.Equal("Active", (string?)reinstated.Body["status"]);
        (await api.PostAsync("/api/v1/licenses/none/suspend", new JsonObject { ["reason"] = "x" })).ExpectProblem(HttpStatusCode.NotFound, "not_found");
    }

    private static async Task TellKeyAsync(ApiSite site, string address)
    {
        using var writer = new ApiClient(site.Host.BaseAddress, await site.MakeKeyAsync(["licenses:write", "licenses:read"]));
        (await writer.PostAsync(address + "/reveal-key")).ExpectProblem(HttpStatusCode.Forbidden, "insufficient_scope");

        var told = (await site.Api.PostAsync(address + "/reveal-key")).Expect(HttpStatusCode.OK);
        Assert.Equal("no-store", told.Headers["Cache-Control"]);
        var renewed = (await site.Api.PostAsync(address + "/regenerate-key", new JsonObject { ["reason"] = "lost" })).Expect(HttpStatusCode.OK);
        Assert.NotEqual((string?)told.Body["key"], (string?)renewed.Body["key"]);
    }
}
