using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using DevCrm.Api.Tests.Site;
using DevCrm.Testing;

namespace DevCrm.Api.Tests.Resources;

/// <summary>The conventions, shown on accounts.</summary>
public sealed class AccountResourceTests(ApiSites sites)
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Account_IsCreatedReadChangedAndRemoved(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var created = (await api.PostAsync("/api/v1/accounts", new JsonObject
        {
            ["name"] = "Initech",
            ["kind"] = "Prospect",
            ["emails"] = new JsonArray("hello@initech.example"),
            ["address"] = new JsonObject { ["city"] = "Austin", ["line1"] = "1 Main St" },
            ["country"] = "us",
        })).Expect(HttpStatusCode.Created);
        Assert.Equal($"/api/v1/accounts/{created.Id}", created.Headers["Location"]);
        Assert.Equal("US", (string?)created.Body["country"]);

        var read = (await api.GetAsync($"/api/v1/accounts/{created.Id}")).Expect(HttpStatusCode.OK);
        Assert.Equal(created.ETag, read.ETag);
        var same = await api.SendAsync("GET", $"/api/v1/accounts/{created.Id}", null, ("If-None-Match", read.ETag));
        Assert.Equal(HttpStatusCode.NotModified, same.Status);

        (await api.PatchAsync($"/api/v1/accounts/{created.Id}", new JsonObject { ["kind"] = "Customer" }, ifMatch: null))
            .ExpectProblem(HttpStatusCode.PreconditionRequired, "precondition_required");
        var changed = (await api.PatchAsync(
            $"/api/v1/accounts/{created.Id}",
            new JsonObject { ["kind"] = "Customer", ["country"] = null, ["address"] = new JsonObject { ["line1"] = null, ["postalCode"] = "78701" } },
            read.ETag)).Expect(HttpStatusCode.OK);
        Assert.Equal("Initech", (string?)changed.Body["name"]);
        Assert.Equal("Customer", (string?)changed.Body["kind"]);
        Assert.Equal("", (string?)changed.Body["country"]);
        Assert.Equal("Austin", (string?)changed.Body["address"]!["city"]);
        Assert.Equal("", (string?)changed.Body["address"]!["line1"]);
        Assert.NotEqual(read.ETag, changed.ETag);
        (await api.PatchAsync($"/api/v1/accounts/{created.Id}", new JsonObject { ["taxId"] = "X" }, read.ETag))
            .ExpectProblem(HttpStatusCode.PreconditionFailed, "precondition_failed");

        var sparse = (await api.GetAsync($"/api/v1/accounts/{created.Id}?fields=name,kind")).Expect(HttpStatusCode.OK);
        Assert.Equal(["id", "name", "kind"], sparse.Body.Select(field => field.Key));
        (await api.SendAsync("DELETE", $"/api/v1/accounts/{created.Id}")).Expect(HttpStatusCode.NoContent);
        (await api.GetAsync($"/api/v1/accounts/{created.Id}")).ExpectProblem(HttpStatusCode.NotFound, "not_found");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TextThatNotEveryDatabaseKeeps_IsRefused(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        (await api.GetAsync("/api/v1/accounts?name=a%00")).ExpectProblem(HttpStatusCode.BadRequest, "invalid_parameter");
        (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "a\0b" })).ExpectProblem(HttpStatusCode.BadRequest, "invalid_json");
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task List_WhileOthersAreMade_TellsEachOnce(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var mine = "paging" + Guid.NewGuid().ToString("N")[..6];
        var ids = new List<string>();
        for (var number = 0; number < 12; number++)
        {
            ids.Add((await CreateAsync(api, $"{mine} {number % 4}", number % 3 == 0 ? "CH" : null)).Id);
        }

        foreach (var sort in (string[])["id", "-id", "name", "-name", "country", "-country"])
        {
            var seen = new List<string>();
            string? cursor = null;
            do
            {
                var page = (await api.GetAsync($"/api/v1/accounts?name={mine}&sort={sort}&limit=5{(cursor is null ? "" : "&cursor=" + cursor)}")).Expect(HttpStatusCode.OK);
                seen.AddRange(page.Data.Select(item => (string)item!["id"]!));
                cursor = (string?)page.Body["nextCursor"];
                Assert.Equal(cursor is not null, (bool)page.Body["hasMore"]!);
                Assert.Equal(cursor is not null, page.Headers.ContainsKey("Link"));
                await CreateAsync(api, $"{mine} {seen.Count % 5}", seen.Count % 2 == 0 ? "DE" : null);
            }
            while (cursor is not null);

            Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
            Assert.All(ids, id => Assert.Contains(id, seen));
        }
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Idempotency_RepeatsTheAnswer_RefusesAnotherBody_AndLetsOneOfManyThrough(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var key = Guid.NewGuid().ToString();
        var body = new JsonObject { ["name"] = "Once " + key };
        var first = (await api.PostAsync("/api/v1/accounts", body, key)).Expect(HttpStatusCode.Created);
        var second = (await api.PostAsync("/api/v1/accounts", body, key)).Expect(HttpStatusCode.Created);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(first.Headers["Location"], second.Headers["Location"]);
        Assert.Equal("true", second.Headers["Idempotency-Replayed"]);
        (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "Another" }, key))
            .ExpectProblem(HttpStatusCode.UnprocessableEntity, "idempotency_key_reused");

        // A refused request has had no effect, so its key is free.
        var free = Guid.NewGuid().ToString();
        (await api.PostAsync("/api/v1/accounts", [], free)).ExpectProblem(HttpStatusCode.BadRequest, "validation_failed");
        (await api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "Again " + key }, free)).Expect(HttpStatusCode.Created);

        var parallel = Guid.NewGuid().ToString();
        var many = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => api.PostAsync("/api/v1/accounts", new JsonObject { ["name"] = "Race " + parallel }, parallel)));
        Assert.All(many, result => Assert.True(result.Status == HttpStatusCode.Created || result.Code == "idempotency_key_in_use", result.Text));
        Assert.Single(many, result => result.Status == HttpStatusCode.Created && !result.Headers.ContainsKey("Idempotency-Replayed"));
        Assert.Single((await api.GetAsync("/api/v1/accounts?name=Race%20" + parallel)).Data);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task Changes_OfTheSameState_OneOfThemLands(string provider)
    {
        var api = (await sites.GetAsync(provider)).Api;
        var created = await CreateAsync(api, "Contended", null);
        var results = await Task.WhenAll(Enumerable.Range(0, 6).Select(number =>
            api.PatchAsync($"/api/v1/accounts/{created.Id}", new JsonObject { ["taxId"] = number.ToString(CultureInfo.InvariantCulture) }, created.ETag)));

        var won = Assert.Single(results, result => result.Status == HttpStatusCode.OK);
        Assert.All(results.Where(result => result != won), result => result.ExpectProblem(HttpStatusCode.PreconditionFailed, "precondition_failed"));
        Assert.Equal((string?)won.Body["taxId"], (string?)(await api.GetAsync($"/api/v1/accounts/{created.Id}")).Body["taxId"]);
    }

    [Theory]
    [InlineData("GET", "/api/v1/accounts?colour=red", null, 400, "unknown_parameter", "colour")]
    [InlineData("GET", "/api/v1/accounts?kind=Friend", null, 400, "invalid_parameter", "kind")]
    [InlineData("GET", "/api/v1/accounts?limit=1000", null, 400, "invalid_parameter", "limit")]
    [InlineData("GET", "/api/v1/accounts?sort=shoe", null, 400, "invalid_parameter", "sort")]
    [InlineData("GET", "/api/v1/accounts?fields=name,shoe", null, 400, "invalid_parameter", "fields")]
    [InlineData("GET", "/api/v1/accounts?cursor=abc", null, 400, "invalid_cursor", null)]
    [InlineData("GET", "/api/v1/accounts/nobody", null, 404, "not_found", null)]
    [InlineData("GET", "/api/v1/nothing", null, 404, "not_found", null)]
    [InlineData("PUT", "/api/v1/accounts", "{}", 405, "method_not_allowed", null)]
    [InlineData("POST", "/api/v1/accounts", "{", 400, "invalid_json", null)]
    [InlineData("POST", "/api/v1/accounts", "[]", 400, "invalid_json", null)]
    [InlineData("POST", "/api/v1/accounts", "{\"nmae\":\"x\"}", 400, "validation_failed", "nmae")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":\"\"}", 400, "validation_failed", "name")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":1}", 400, "validation_failed", "name")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":\"x\",\"id\":\"1\"}", 400, "validation_failed", "id")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":\"x\",\"emails\":[\"nobody\"]}", 400, "validation_failed", "emails")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":\"x\",\"emails\":[null]}", 400, "validation_failed", "emails")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":\"x\",\"partnerAccountId\":\"nobody\"}", 400, "validation_failed", "partnerAccountId")]
    [InlineData("POST", "/api/v1/accounts", "{\"name\":\"x\",\"address\":{\"planet\":\"Mars\"}}", 400, "validation_failed", "address.planet")]
    public async Task WhatIsWrong_IsNamed(string method, string path, string? body, int status, string code, string? field)
    {
        var api = (await sites.GetAsync()).Api;
        var problem = (await api.SendTextAsync(method, path, body)).ExpectProblem((HttpStatusCode)status, code);
        Assert.Equal("/api#" + code, (string?)problem.Body["type"]);
        if (field is not null)
        {
            Assert.NotEmpty((JsonArray)problem.Body["errors"]![field]!);
        }
    }

    private static async Task<ApiResult> CreateAsync(ApiClient api, string name, string? country)
    {
        var body = new JsonObject { ["name"] = name };
        if (country is not null)
        {
            body["country"] = country;
        }

        return (await api.PostAsync("/api/v1/accounts", body)).Expect(HttpStatusCode.Created);
    }
}
