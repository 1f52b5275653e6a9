using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Tests.Stub;

/// <summary>A site on loopback that answers as it is told, with real signatures.</summary>
public sealed class StubSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubSite(WebApplication app, TestClock clock)
    {
        _app = app;
        Clock = clock;
    }

    public TestKey Key { get; set; } = new();

    public TestClock Clock { get; }

    public Uri Address { get; private set; } = null!;

    /// <summary>The code of the next answers. VALID, OVERDUE and EXPIRED are valid ones.</summary>
    public string Code { get; set; } = "VALID";

    /// <summary>Changes what is about to be signed.</summary>
    public Action<JsonObject>? Claims { get; set; }

    /// <summary>Changes the licence's facts.</summary>
    public Action<JsonObject>? License { get; set; }

    /// <summary>Changes the claims of a licence file.</summary>
    public Action<JsonObject>? File { get; set; }

    /// <summary>Puts something else in the proof's place.</summary>
    public Func<JsonObject, string?>? Proof { get; set; }

    /// <summary>Answers by itself; true if it did.</summary>
    public Func<HttpContext, JsonObject, Task<bool>>? Instead { get; set; }

    public Func<HttpContext, Task>? Updates { get; set; }

    public Func<HttpContext, Task>? Downloads { get; set; }

    public ConcurrentQueue<(string Route, JsonObject Body)> Requests { get; } = new();

    public int KeyRequests { get; private set; }

    public static async Task<StubSite> StartAsync(TestClock clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = new StubSite(builder.Build(), clock);
        site.Map();
        await site._app.StartAsync();
        site.Address = new Uri(site._app.Urls.First());

        return site;
    }

    /// <summary>From now on the connection is refused.</summary>
    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Key.Dispose();
    }

    public JsonObject LicenseFacts()
    {
        var now = Clock.GetUtcNow();
        var facts = new JsonObject
        {
            ["id"] = "ENT-202503-000042",
            ["status"] = "active",
            ["type"] = "commercial",
            ["product"] = "ENT",
            ["plan"] = "Team",
            ["startsAt"] = now.AddDays(-30).ToString("O"),
            ["endsAt"] = now.AddDays(300).ToString("O"),
            ["graceEndsAt"] = null,
            ["expiryStrategy"] = "restrict",
            ["limits"] = new JsonObject { ["activations"] = 5, ["users"] = 25, ["domains"] = null, ["unitsPerMonth"] = null },
            ["entitlements"] = new JsonArray("sso"),
            ["metadata"] = new JsonObject { ["seats"] = 7 },
        };
        License?.Invoke(facts);

        return facts;
    }

    public string SignFile(string? fingerprint, TimeSpan lifetime)
    {
        var now = Clock.GetUtcNow();
        var claims = new JsonObject
        {
            ["iss"] = Address.ToString(),
            ["sub"] = "ENT-202503-000042",
            ["aud"] = "ENT",
            ["jti"] = "1",
            ["iat"] = now.ToUnixTimeSeconds(),
            ["nbf"] = now.ToUnixTimeSeconds(),
            ["exp"] = (now + lifetime).ToUnixTimeSeconds(),
            ["license"] = LicenseFacts(),
        };
        if (fingerprint is not null)
        {
            claims["fingerprint"] = fingerprint;
        }

        File?.Invoke(claims);

        return Key.Sign("license+jwt", claims);
    }

    private void Map()
    {
        _app.MapPost("/api/v1/licenses/{route}", AnswerAsync);
        _app.MapGet("/.well-known/jwks.json", () =>
        {
            KeyRequests++;
            return Results.Text(new JsonObject { ["keys"] = new JsonArray(Key.Jwk) }.ToJsonString(), "application/json");
        });
        _app.MapGet("/api/v1/releases/latest", context => Updates!(context));
        _app.MapGet("/api/v1/downloads/p1", context => Downloads!(context));
    }

    private async Task AnswerAsync(HttpContext context, string route)
    {
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body))!;
        Requests.Enqueue((route, body));
        if (Instead is { } instead && await instead(context, body))
        {
            return;
        }

        var answer = Answer(body);
        var claims = new JsonObject
        {
            ["iss"] = Address.ToString(),
            ["iat"] = Clock.GetUtcNow().ToUnixTimeSeconds(),
            ["nonce"] = body["nonce"]?.GetValue<string>(),
            ["answer"] = answer.DeepClone(),
        };
        Claims?.Invoke(claims);
        answer["proof"] = Proof is { } proof ? proof(claims) : Key.Sign("validation+jwt", claims);
        if (route == "checkout")
        {
            answer["file"] = SignFile(body["fingerprint"]?.GetValue<string>(), TimeSpan.FromSeconds(body["ttlSeconds"]?.GetValue<long>() ?? 2_592_000));
        }

        await context.Response.WriteAsJsonAsync(answer);
    }

    private JsonObject Answer(JsonObject body)
    {
        var now = Clock.GetUtcNow().ToString("O");

        return new JsonObject
        {
            ["valid"] = Code is "VALID" or "OVERDUE" or "EXPIRED",
            ["code"] = Code,
            ["checkedAt"] = now,
            ["nonce"] = body["nonce"]?.GetValue<string>(),
            ["license"] = Code == "NOT_FOUND" ? null : LicenseFacts(),
            ["activation"] = Code is "NOT_FOUND" or "NOT_ACTIVATED" ? null : new JsonObject
            {
                ["id"] = "4a",
                ["fingerprint"] = body["fingerprint"]?.GetValue<string>(),
                ["name"] = null,
                ["platform"] = body["platform"]?.GetValue<string>(),
                ["activatedAt"] = now,
                ["lastSeenAt"] = now,
                ["leaseEndsAt"] = null,
            },
        };
    }
}
