using DevCrm.Billing.Stripe;
using DevCrm.Testing;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>Events of a purchase on their way: in order and signed.</summary>
public sealed class WebhookOrderTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task FailingDelivery_HoldsBackItsLicenceAloneAndIsTriedAgain(string provider)
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var site = await WebhookSite.StartAsync(provider);
        var failing = "";
        receiver.Answer = (call, context) =>
        {
            if (call.Type == "license.created")
            {
                failing = failing.Length == 0 ? call.OrderKey! : failing;
                context.Response.StatusCode = call.OrderKey == failing ? 500 : 200;
            }

            return Task.CompletedTask;
        };
        var (id, secret) = await site.CreateAsync(receiver.Address(), "*");

        var first = await site.BuyAsync();
        await site.Mail.WaitAsync(first);
        await receiver.WaitAsync(call => call.Type == "license.created");
        await site.BuyAsync();
        var other = (await receiver.WaitAsync(call => call.Type == "license.issued"))[0];
        Assert.NotEqual(failing, other.OrderKey);
        Assert.DoesNotContain(receiver.Calls, call => call.Type == "license.issued" && call.OrderKey == failing);
        // Nothing holds back what has no licence; it leaves beside the events of the second one.
        Assert.Equal(2, (await receiver.WaitAsync(call => call.Type == "purchase.paid", 2)).Count);
        await site.WaitForAsync(id, "The receiver answered 500.");

        var wasFailing = failing;
        receiver.Answer = (_, _) => Task.CompletedTask;
        await site.StartAgainAsync("PT10M");

        // Whatever is sent to an endpoint takes what is due there along, so that nobody has to wait for the minute's task.
        await site.SendTestAsync(id);
        await receiver.WaitAsync(call => call.Type == "license.issued" && call.OrderKey == wasFailing);

        var ofOne = receiver.Calls.Where(call => call.OrderKey == wasFailing).ToArray();
        Assert.Equal(["license.created", "license.created", "license.issued"], ofOne.Select(call => call.Type));
        Assert.Equal(ofOne[0].EventId, ofOne[1].EventId);
        Assert.True(ofOne[1].Sequence < ofOne[2].Sequence);
        foreach (var call in receiver.Calls)
        {
            Assert.Equal(StripeSignatureResult.Valid, StripeSignature.Verify(call.Body, call.Signature, [secret], call.SignedAt));
            Assert.StartsWith("evt_", call.EventId, StringComparison.Ordinal);
            Assert.DoesNotContain("@customer.example", call.Json.ToJsonString(), StringComparison.Ordinal);
        }
    }
}
