using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DevCrm.Testing.Stripe;

/// <summary>
/// The part of Stripe's API that the site calls, on a loopback address: the test decides what a session's state is, whether
/// Stripe answers at all, and which events follow.
/// </summary>
public sealed class FakeStripe : IAsyncDisposable
{
    public const string SecretKey = "sk_test_fake";

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonObject> _sessions = new();
    private readonly ConcurrentDictionary<string, string> _sessionsByIdempotencyKey = new();
    private volatile bool _silent;
    private int _reads;

    private FakeStripe(WebApplication app) => _app = app;

    public Uri BaseAddress => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>While set, Stripe takes requests and never answers them.</summary>
    public bool Silent
    {
        get => _silent;
        set => _silent = value;
    }

    /// <summary>How many times a session was read.</summary>
    public int Reads => _reads;

    public static async Task<FakeStripe> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var stripe = new FakeStripe(app);
        app.MapPost("/v1/checkout/sessions", stripe.CreateAsync);
        app.MapGet("/v1/checkout/sessions/{id}", stripe.GetAsync);
        await app.StartAsync();

        return stripe;
    }

    /// <summary>The settings that make a host talk to this Stripe.</summary>
    public Dictionary<string, string> Settings() => new()
    {
        ["DevCrm:Stripe:SecretKey"] = SecretKey,
        ["DevCrm:Stripe:ApiBase"] = BaseAddress.ToString(),
    };

    /// <summary>A copy of the session as it is.</summary>
    public JsonObject Session(string id) => (JsonObject)_sessions[id].DeepClone();

    /// <summary>Changes a session, as a buyer or a bank does.</summary>
    public void Change(string id, Action<JsonObject> change)
    {
        var session = Session(id);
        change(session);
        _sessions[id] = session;
    }

    /// <summary>The buyer completes the checkout.</summary>
    public void Complete(string id, string email, bool paid) => Change(id, session =>
    {
        session["status"] = "complete";
        session["payment_status"] = paid ? "paid" : "unpaid";
        session["customer"] = "cus_" + Guid.NewGuid().ToString("N")[..14];
        session["customer_details"] = new JsonObject
        {
            ["email"] = email,
            ["name"] = "Test Buyer",
            ["address"] = new JsonObject { ["country"] = "NL" },
        };
    });

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task<IResult> CreateAsync(HttpRequest request)
    {
        if (request.Headers.Authorization != "Bearer " + SecretKey || request.Headers["Stripe-Version"].Count == 0)
        {
            return Results.Json(new { error = new { message = "Invalid API Key provided" } }, statusCode: 401);
        }

        var form = await request.ReadFormAsync();
        var id = _sessionsByIdempotencyKey.GetOrAdd(request.Headers["Idempotency-Key"].ToString(), _ => "cs_test_" + Guid.NewGuid().ToString("N"));
        var session = _sessions.GetOrAdd(id, _ =>
        {
            var created = StripeShapes.Object("checkout.session");
            var amount = long.Parse(form["line_items[0][price_data][unit_amount]"]!, System.Globalization.CultureInfo.InvariantCulture);
            created["id"] = id;
            created["livemode"] = false;
            created["status"] = "open";
            created["payment_status"] = "unpaid";
            created["client_reference_id"] = form["client_reference_id"].ToString();
            created["amount_total"] = amount;
            created["currency"] = form["line_items[0][price_data][currency]"].ToString();
            created["mode"] = form["mode"].ToString();
            created["url"] = new Uri(BaseAddress, "pay/" + id).ToString();
            created["customer_details"] = null;
            created["success_url"] = form["success_url"].ToString();
            created["cancel_url"] = form["cancel_url"].ToString();
            created["line_items"] = new JsonObject
            {
                ["object"] = "list",
                ["data"] = new JsonArray(new JsonObject
                {
                    ["object"] = "item",
                    ["quantity"] = 1,
                    ["amount_total"] = amount,
                    ["price"] = new JsonObject { ["id"] = "price_" + id[^8..], ["object"] = "price" },
                }),
            };

            return created;
        });

        return Results.Text(session.ToJsonString(), "application/json");
    }

    private async Task<IResult> GetAsync(string id, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _reads);

        if (_silent)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        return _sessions.TryGetValue(id, out var session)
            ? Results.Text(session.ToJsonString(), "application/json")
            : Results.Json(new { error = new { code = "resource_missing", message = $"No such checkout.session: '{id}'" } }, statusCode: 404);
    }
}
