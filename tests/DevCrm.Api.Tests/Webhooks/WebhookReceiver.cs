using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>Another system on a loopback address: the test decides how it answers and reads what came.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ReceivedCall> _calls = new();

    private WebhookReceiver(WebApplication app) => _app = app;

    /// <summary>How a call is answered; 200 unless the test says otherwise.</summary>
    public Func<ReceivedCall, HttpContext, Task> Answer { get; set; } = (_, context) => context.Response.WriteAsync("thank you");

    public IReadOnlyList<ReceivedCall> Calls => [.. _calls];

    public int Port => new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()).Port;

    public string Address(string path = "/hooks", string host = "127.0.0.1") => $"http://{host}:{Port}{path}";

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.TakeAsync);
        await app.StartAsync();
        return receiver;
    }

    /// <summary>The calls that pass the filter, once there are so many.</summary>
    public async Task<IReadOnlyList<ReceivedCall>> WaitAsync(Func<ReceivedCall, bool> filter, int count = 1)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var found = Calls.Where(filter).ToArray();
            if (found.Length >= count)
            {
                return found;
            }

            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(200))
            {
                throw new TimeoutException($"{found.Length} of {count} calls came; in all: {string.Join(", ", Calls.Select(call => $"{call.Path} {call.Type}"))}");
            }

            await Task.Delay(50);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task TakeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        var call = new ReceivedCall(context.Request.Path, context.Request.Headers["DevCrm-Signature"].ToString(), body.ToArray());
        _calls.Enqueue(call);
        await Answer(call, context);
    }
}

/// <summary>One call as it came.</summary>
public sealed record ReceivedCall(string Path, string Signature, byte[] Body)
{
    public JsonNode Json { get; } = JsonNode.Parse(Body)!;

    /// <summary>By the sender's clock, which a test may have moved.</summary>
    public DateTimeOffset SignedAt =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(Signature[2..Signature.IndexOf(',', StringComparison.Ordinal)], CultureInfo.InvariantCulture));

    public string EventId => (string)Json["id"]!;

    public string Type => (string)Json["type"]!;

    public string? OrderKey => (string?)Json["orderKey"];

    public long Sequence => (long)Json["sequence"]!;
}
