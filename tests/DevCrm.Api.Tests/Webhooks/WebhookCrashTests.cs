using DevCrm.Testing;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>Events leave at least once, also where the sender died over them: the minute's task finds them.</summary>
public sealed class WebhookCrashTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task KilledBeforeTheAnswer_SendsAfterTheStart(string provider)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var site = await WebhookSite.StartAsync(provider);
        receiver.Answer = (_, context) => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        await site.CreateAsync(receiver.Address(), "license.*");

        var email = await site.BuyAsync();
        await site.Mail.WaitAsync(email);
        var begun = Assert.Single(await receiver.WaitAsync(call => call.Type == "license.created"));
        await site.Host.KillAsync();
        receiver.Answer = (_, _) => Task.CompletedTask;
        await site.StartAgainAsync("PT10M");

        await receiver.WaitAsync(call => call.Type == "license.issued");
        var calls = receiver.Calls.Skip(1).ToArray();
        Assert.Equal(["license.created", "license.issued"], calls.Select(call => call.Type));
        Assert.Equal(begun.EventId, calls[0].EventId);
    }
}
