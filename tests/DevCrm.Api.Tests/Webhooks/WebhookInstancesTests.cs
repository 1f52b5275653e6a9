using System.Net;
using System.Text.Json.Nodes;
using DevCrm.Api.Tests.Site;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>Two instances on one database send at once: every event arrives, and those of a licence in their order.</summary>
public sealed class WebhookInstancesTests
{
    private const int Licenses = 12;
    private const int Rounds = 5;

    /// <summary>An instance sends to one endpoint for so many licences at a time: more at once are sent by both.</summary>
    private const int LanesOfOne = 4;

    private static readonly TimeSpan _answerTime = TimeSpan.FromMilliseconds(60);

    /// <summary>Less than the sender waits for an answer.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly Lock _counting = new();
    private readonly TaskCompletionSource _both = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _now;
    private int _most;

    [Fact]
    public async Task BothSendAtOnce_EachEventOnceAndInOrderForItsLicence()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var site = await WebhookSite.StartAsync(Databases.Postgres, new Dictionary<string, string>
        {
            ["DevCrm:Api:SetupKey"] = ApiSite.SetupKey,
            ["DevCrm:Api:RateLimits:Key:Permits"] = "0",
            ["DevCrm:Api:RateLimits:Address:Permits"] = "0",
            ["DevCrm:Webhooks:TimeoutSeconds"] = "30",
        });
        await using var beside = await DevCrmHost.StartInAsync(site.Host.ContentRoot, site.Host.Options);
        using var here = new ApiClient(site.Host.BaseAddress, ApiSite.SetupKey);
        using var there = new ApiClient(beside.BaseAddress, ApiSite.SetupKey);
        var licenses = await Task.WhenAll(Enumerable.Range(0, Licenses).Select(_ => IssueAsync(here)));
        await site.CreateAsync(receiver.Address(), "license.suspended", "license.reinstated");
        await ReachesAsync(receiver, there, await IssueAsync(there));
        receiver.Answer = AnswerAsync;

        await Task.WhenAll(licenses.Select(license => ChangeAsync(here, there, license)));

        var calls = await receiver.WaitAsync(call => licenses.Contains(call.OrderKey), Licenses * Rounds * 2);
        Assert.True(_most > LanesOfOne, $"At most {_most} calls came at once: only one instance sent.");
        foreach (var ofOne in calls.GroupBy(call => call.OrderKey))
        {
            Assert.Equal(Enumerable.Range(0, Rounds).SelectMany(_ => (string[])["license.suspended", "license.reinstated"]), ofOne.Select(call => call.Type));
            Assert.Equal(ofOne.Select(call => call.Sequence).Order(), ofOne.Select(call => call.Sequence));
        }

        // What follows the last event shows that nothing came a second time behind it.
        await ChangeAsync(here, there, licenses[0]);
        await receiver.WaitAsync(call => call.OrderKey == licenses[0], Rounds * 4);
        Assert.Equal(receiver.Calls.Count, receiver.Calls.DistinctBy(call => call.EventId).Count());
    }

    /// <summary>Lets the first calls wait for each other, so that no machine is too slow for more of them to come at once than one instance sends.</summary>
    private async Task AnswerAsync(ReceivedCall call, HttpContext context)
    {
        lock (_counting)
        {
            _most = Math.Max(_most, ++_now);
            if (_most > LanesOfOne)
            {
                _both.TrySetResult();
            }
        }

        await Task.WhenAny(_both.Task, Task.Delay(_patience, context.RequestAborted));
        await Task.Delay(_answerTime, context.RequestAborted);
        lock (_counting)
        {
            _now--;
        }
    }

    /// <summary>Each change by the other instance than the one before, without waiting for what is sent of it.</summary>
    private static async Task ChangeAsync(ApiClient here, ApiClient there, string license)
    {
        for (var round = 0; round < Rounds; round++)
        {
            await PostAsync(round % 2 == 0 ? here : there, license, "suspend");
            await PostAsync(round % 2 == 0 ? there : here, license, "reinstate");
        }
    }

    /// <summary>An instance hears of a new endpoint within a second of its making by another.</summary>
    private static async Task ReachesAsync(WebhookReceiver receiver, ApiClient instance, string license)
    {
        for (var attempt = 0; receiver.Calls.Count == 0 && attempt < 100; attempt++)
        {
            await PostAsync(instance, license, attempt % 2 == 0 ? "suspend" : "reinstate");
            await Task.Delay(100);
        }

        await receiver.WaitAsync(call => call.OrderKey == license);
    }

    private static async Task PostAsync(ApiClient api, string license, string action) =>
        (await api.PostAsync($"/api/v1/licenses/{license}/{action}", new JsonObject { ["reason"] = "test" })).Expect(HttpStatusCode.OK);

    private static async Task<string> IssueAsync(ApiClient api) =>
        (await api.PostAsync("/api/v1/licenses", new JsonObject { ["accountId"] = "4demoaccountglobex00000002", ["planId"] = "4demoplanentteam0000000001" }))
            .Expect(HttpStatusCode.Created).Id;
}
