using System.Net;
using System.Text.Json.Nodes;
using DevCrm.Api.Tests.Site;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;

namespace DevCrm.Api.Tests.Resources;

/// <summary>Every route below /api/v1 of the running host, as its own endpoints tell of themselves.</summary>
public sealed class RouteTableTests(ApiSites sites)
{
    private const string Missing = "0000000000000000000000none";

    /// <summary>What programs call with a licence key, or with none. Whatever else is below /api/v1 asks for an API key.</summary>
    private static readonly string[] _anonymous =
    [
        "/api/v1/downloads/{packageId}", "/api/v1/licenses/activate", "/api/v1/licenses/checkout", "/api/v1/licenses/deactivate",
        "/api/v1/licenses/heartbeat", "/api/v1/licenses/usage", "/api/v1/licenses/validate", "/api/v1/releases/latest",
    ];

    /// <summary>A route that names no method is listed with all there are, these and others.</summary>
    private static readonly string[] _methods = ["GET", "POST", "PATCH", "DELETE"];

    [Fact]
    public async Task EveryRoute_HasAScopeOrIsMarkedAnonymous_AndHoldsToIt()
    {
        var site = await sites.GetAsync();
        var routes = await RoutesAsync(site);
        Assert.True(routes.Count > 30, $"Only {routes.Count} routes were found.");
        Assert.All(routes, route => Assert.True(_methods.Contains(route.Method), $"{route.Method} {route.Path} is no method of this API: does the route say which it has?"));
        Assert.All(routes, route => Assert.True(route.Security is not null, $"{route.Method} {route.Path} has no scope and is not marked as anonymous."));
        Assert.Equal(_anonymous, routes.Where(route => route.Scope is null).Select(route => route.Path).Distinct().Order(StringComparer.Ordinal));

        var guarded = routes.Where(route => route.Scope is not null).ToList();
        var scopes = guarded.Select(route => route.Scope!).Distinct().Order(StringComparer.Ordinal).ToList();
        using var admin = new SiteClient(site.Host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
        var keys = new Dictionary<string, ApiClient>();
        foreach (var scope in scopes)
        {
            keys[scope] = new ApiClient(site.Host.BaseAddress, await ApiSite.MakeKeyAsync(admin, [scope]));
        }

        using var nobody = new ApiClient(site.Host.BaseAddress, key: null);
        foreach (var route in guarded)
        {
            var path = route.Path.Replace("{id}", Missing, StringComparison.Ordinal).Replace("{deliveryId}", Missing, StringComparison.Ordinal);
            (await CallAsync(nobody, route.Method, path)).ExpectProblem(HttpStatusCode.Unauthorized, "api_key_missing");

            var other = keys[scopes.First(scope => scope != route.Scope)];
            var refused = (await CallAsync(other, route.Method, path)).ExpectProblem(HttpStatusCode.Forbidden, "insufficient_scope");
            Assert.Contains($"scope=\"{route.Scope}\"", refused.Headers["WWW-Authenticate"], StringComparison.Ordinal);

            var passed = await CallAsync(keys[route.Scope!], route.Method, path);
            Assert.True(passed.Status is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.InternalServerError), $"{route}: {passed.Text}");
        }

        foreach (var key in keys.Values)
        {
            key.Dispose();
        }
    }

    [Fact]
    public async Task Document_ResolvesEveryReference_AndThePageTellsTheSame()
    {
        var site = await sites.GetAsync();
        var document = (await site.Api.GetAsync("/openapi/v1.json")).Expect(HttpStatusCode.OK).Body;
        Assert.Equal("3.1.0", (string?)document["openapi"]);

        var references = References(document).ToList();
        Assert.NotEmpty(references);
        foreach (var reference in references)
        {
            var target = reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode?)document, (node, name) => node?[name]);
            Assert.True(target is JsonObject { Count: > 0 }, $"{reference} leads nowhere.");
        }

        var ids = Operations(document).Select(operation => (string)operation["operationId"]!).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        foreach (var path in (string[])["/api/v1/accounts", "/api/v1/products/{id}", "/api/v1/plans", "/api/v1/releases", "/api/v1/licenses/{id}/reveal-key", "/api/v1/purchases/{id}", "/api/v1/licenses/validate", "/api/v1/downloads/{packageId}"])
        {
            Assert.NotNull(document["paths"]![path]);
        }

        using var visitor = new SiteClient(site.Host.BaseAddress);
        var page = (await visitor.GetAsync("/api")).EnsureOk();
        foreach (var route in await RoutesAsync(site))
        {
            Assert.Contains(route.Path, page.Text, StringComparison.Ordinal);
        }

        Assert.NotNull(page.Document.GetElementById("insufficient_scope"));
        Assert.NotNull(page.Document.GetElementById("schema-License"));
    }

    [Fact]
    public async Task Document_IsKept_UntilAFeatureIsSwitched()
    {
        await using var site = await ApiSite.StartAsync();
        using var admin = new SiteClient(site.Host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
        var before = (await site.Api.GetAsync("/openapi/v1.json")).Expect(HttpStatusCode.OK);
        Assert.Equal(before.Text, (await site.Api.GetAsync("/openapi/v1.json")).Text);

        var page = (await admin.GetAsync("/Admin/Features")).EnsureOk();
        (await admin.SubmitAsync(page, "form[action$='/DevCrm.Billing/Disable']")).EnsureOk();

        var after = (await site.Api.GetAsync("/openapi/v1.json")).Expect(HttpStatusCode.OK);
        Assert.NotNull(before.Body["paths"]!["/api/v1/purchases"]);
        Assert.Null(after.Body["paths"]!["/api/v1/purchases"]);
        Assert.NotNull(after.Body["paths"]!["/api/v1/licenses"]);
    }

    private static Task<ApiResult> CallAsync(ApiClient client, string method, string path) =>
        client.SendAsync(method, path, method is "POST" or "PATCH" ? [] : null, ("If-Match", method == "PATCH" ? "*" : null));

    private static async Task<List<Route>> RoutesAsync(ApiSite site)
    {
        var document = (await site.Api.GetAsync("/openapi/v1.json")).Expect(HttpStatusCode.OK).Body;
        return
        [
            .. ((JsonObject)document["paths"]!).SelectMany(path => ((JsonObject)path.Value!).Select(operation => new Route(
                operation.Key.ToUpperInvariant(), path.Key, (JsonArray?)operation.Value!["security"]))),
        ];
    }

    private static IEnumerable<JsonNode> Operations(JsonObject document) =>
        ((JsonObject)document["paths"]!).SelectMany(path => ((JsonObject)path.Value!).Select(operation => operation.Value!));

    private static IEnumerable<string> References(JsonNode? node) => node switch
    {
        JsonObject json => json.SelectMany(property => property is { Key: "$ref", Value: { } target } ? [(string)target!] : References(property.Value)),
        JsonArray array => array.SelectMany(References),
        _ => [],
    };

    private sealed record Route(string Method, string Path, JsonArray? Security)
    {
        public string? Scope => (string?)Security?.FirstOrDefault()?["apiKey"]?[0];
    }
}
