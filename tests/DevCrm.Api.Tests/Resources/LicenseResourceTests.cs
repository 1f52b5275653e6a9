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
            ["name"] = "Year", ["productId"] = product.Id, ["amount"] = 4900, ["currency"] = "EUR", ["limits"] = new JsonObject { ["activations"] = 2 },
        })).Expect(HttpStatusCode.Created);
        var account = (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "Beekeeper " + code })).Expect(HttpStatusCode.Created);

        (await api.PostAsync("/api/v1/licenses", new JsonObject { ["accountId"] = account.Id, ["planId"] = "none" }))
            .ExpectProblem(HttpStatusCode.BadRequest, "validation_failed");
        var backwards = await api.PostAsync("/api/v1/licenses", new JsonObject { ["accountId"] = account.Id, ["planId"] = plan.Id, ["endsAt"] = "2001-01-01" });
        Assert.NotNull(backwards.ExpectProblem(HttpStatusCode.BadRequest, "validation_failed").Body["errors"]!["endsAt"]);
        var license = (await api.PostAsync("/api/v1/licenses", new JsonObject
        {
            ["accountId"] = account.Id, ["planId"] = plan.Id, ["metadata"] = new JsonObject { ["seat"] = "a", ["old"] = 1 },
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
