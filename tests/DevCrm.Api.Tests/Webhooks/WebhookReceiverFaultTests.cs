using System.Net;
using System.Net.Sockets;
using DevCrm.Billing.Stripe;
using DevCrm.Testing;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>Receivers that are slow, dead, redirecting, gone or private, and what staff do about them.</summary>
public sealed class WebhookReceiverFaultTests : IAsyncLifetime
{
    private WebhookSite _site = null!;
    private WebhookReceiver _receiver = null!;

    public static TheoryData<string> Providers => Databases.All;

    public async ValueTask InitializeAsync() => _receiver = await WebhookReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        await _receiver.DisposeAsync();
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SlowDeadRedirectingGone_EachFailsItsOwnWay(string provider)
    {
        _site = await WebhookSite.StartAsync(provider);
        _receiver.Answer = async (call, context) =>
        {
            switch (call.Path)
            {
                case "/slow":
                    await Task.Delay(TimeSpan.FromMinutes(1), context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                    break;
                case "/redirect":
                    context.Response.Redirect("/target");
                    break;
                case "/gone":
                    context.Response.StatusCode = StatusCodes.Status410Gone;
                    break;
                case "/long":
                    await context.Response.WriteAsync(new string('x', 1_000_000));
                    break;
            }
        };
        var slow = await TestAsync("/slow");
        var redirect = await TestAsync("/redirect");
        var gone = await TestAsync("/gone");
        var large = await TestAsync("/long");
        var (dead, _) = await _site.CreateAsync($"http://127.0.0.1:{DeadPort()}/", "*");
        await _site.SendTestAsync(dead);

        await _site.WaitForAsync(slow, "No answer within 5 seconds.");
        await _site.WaitForAsync(redirect, "Redirects are not followed.");
        Assert.DoesNotContain(_receiver.Calls, call => call.Path == "/target");
        await _site.WaitForAsync(dead, "Connection refused");
        var gonePage = await _site.WaitForAsync(gone, "410 Gone");
        Assert.Contains("Given up", gonePage.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing was sent", (await _site.SendTestAsync(gone)).Text, StringComparison.Ordinal);
        var largePage = await _site.WaitForAsync(large, "Delivered");
        var delivery = (await _site.Admin.GetAsync(largePage.Document.QuerySelector("a[href*='/deliveries/']")!.GetAttribute("href")!)).EnsureOk();
        Assert.Equal(1024, delivery.Document.QuerySelector("pre")!.TextContent.Count(letter => letter == 'x'));

        // Four days later the first failure of a new try is the last. The test event takes it along, before the minute's task comes.
        await _site.StartAgainAsync("P4D");
        await _site.SendTestAsync(redirect);
        await _site.WaitForAsync(redirect, "Given up");
        var calls = await _receiver.WaitAsync(call => call.Path == "/redirect", 3);
        Assert.Equal([calls[0].EventId], calls.GroupBy(call => call.EventId).Where(tries => tries.Count() == 2).Select(tries => tries.Key));
        Assert.Equal(3, calls.Count);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task NameOfAPrivateAddress_IsRefusedAtTheConnection(string provider)
    {
        _site = await WebhookSite.StartAsync(provider);
        var (id, _) = await _site.CreateAsync(_receiver.Address(host: "localhost"), "*");
        await _site.SendTestAsync(id);
        await _site.WaitForAsync(id, "Delivered");
        Assert.Single(_receiver.Calls);

        await _site.StartAgainAsync(allowPrivate: false);
        await _site.SendTestAsync(id);
        await _site.WaitForAsync(id, "localhost is not a public host.");
        Assert.Single(_receiver.Calls);

        foreach (var url in new[] { "https://127.0.0.1/", "https://[::1]/", "https://10.1.2.3/", "https://localhost/", "https://[::ffff:169.254.169.254]/" })
        {
            Assert.Contains("public internet", (await _site.SaveAsync(url, "*")).Text, StringComparison.Ordinal);
        }

        Assert.Contains("must begin with https", (await _site.SaveAsync("http://example.com/", "*")).Text, StringComparison.Ordinal);
        Assert.Contains("Choose at least one event", (await _site.SaveAsync("https://example.com/")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task RollAndReplay_SignWithBothSecretsAndKeepTheEvent(string provider)
    {
        _site = await WebhookSite.StartAsync(provider);
        var (id, old) = await _site.CreateAsync(_receiver.Address(), "license.*");
        await _site.SendTestAsync(id);
        await _site.WaitForAsync(id, "Delivered");
        var rolled = (await _site.Admin.SubmitAsync(
            await _site.EndpointAsync(id), "#roll-secret", new Dictionary<string, string> { ["overlapHours"] = "24" })).EnsureOk();
        var (_, fresh) = WebhookSite.Secret(rolled);
        Assert.NotEqual(old, fresh);
        Assert.DoesNotContain(old, (await _site.EndpointAsync(id)).Html, StringComparison.Ordinal);

        await ReplayAsync(id);
        var calls = await _receiver.WaitAsync(_ => true, 2);
        Assert.Equal(calls[0].EventId, calls[1].EventId);
        Assert.Equal(calls[0].Body, calls[1].Body);
        Assert.Equal([true, false], Signers(calls[0], old, fresh));
        Assert.Equal([true, true], Signers(calls[1], old, fresh));

        // A day later the old one has ended.
        await _site.StartAgainAsync("P2D");
        await ReplayAsync(id);
        var last = (await _receiver.WaitAsync(_ => true, 3))[2];
        Assert.Equal([false, true], Signers(last, old, fresh));
    }

    private async Task<string> TestAsync(string path)
    {
        var (id, _) = await _site.CreateAsync(_receiver.Address(path), "*");
        await _site.SendTestAsync(id);
        return id;
    }

    private async Task ReplayAsync(string id)
    {
        var page = await _site.EndpointAsync(id);
        var delivery = (await _site.Admin.GetAsync(page.Document.QuerySelector("a[href*='/deliveries/']")!.GetAttribute("href")!)).EnsureOk();
        (await _site.Admin.SubmitAsync(delivery, "#replay")).EnsureOk();
    }

    private static bool[] Signers(ReceivedCall call, params string[] secrets) =>
        [.. secrets.Select(secret => StripeSignature.Verify(call.Body, call.Signature, [secret], call.SignedAt) == StripeSignatureResult.Valid)];

    private static int DeadPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
