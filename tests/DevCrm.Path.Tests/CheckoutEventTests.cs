using System.Net;
using System.Text;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;
using DevCrm.Testing.Stripe;

namespace DevCrm.Path.Tests;

/// <summary>Events as Stripe sends them: more than once, late, in the wrong order. One session has one effect.</summary>
public sealed class CheckoutEventTests(StripeSites sites)
{
    private const string Completed = "checkout.session.completed";
    private const string Succeeded = "checkout.session.async_payment_succeeded";
    private const string Failed = "checkout.session.async_payment_failed";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SameEvent_TwentyTimesAtOnce_IssuesOnce(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("twenty");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);
        var stripeEvent = StripeShapes.Event(Completed, site.Stripe.Session(session));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => site.Webhook.SendAsync(stripeEvent)));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer));
        await AssertIssuedOnceAsync(site, email);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task TwoEventsOfOneSession_AtOnce_IssueOnce(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("two-ids");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);

        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => site.SendAsync(Completed, session)));

        await AssertIssuedOnceAsync(site, email);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SuccessPage_AndWebhookAtOnce_IssueOnce(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("page");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);
        using var visitor = new SiteClient(site.Host.BaseAddress);

        await Task.WhenAll(site.SendAsync(Completed, session), visitor.GetAsync("/checkout/success?session_id=" + session));

        await AssertIssuedOnceAsync(site, email);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task SucceededBeforeCompleted_IssuesOnce(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("order");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);

        await site.SendAsync(Succeeded, session);
        await site.WaitForStatusAsync(email, "Fulfilled");
        await site.SendAsync(Completed, session);

        await AssertIssuedOnceAsync(site, email);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task UnpaidThenSucceeded_IssuesWhenPaid(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("later");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: false);
        await site.SendAsync(Completed, session);
        await site.WaitForStatusAsync(email, "Pending");
        Assert.DoesNotContain("Licence key", Assert.Single(await site.Mail.WaitAsync(email)).Html, StringComparison.Ordinal);

        site.Stripe.Change(session, json => json["payment_status"] = "paid");
        await site.SendAsync(Succeeded, session);

        await site.WaitForStatusAsync(email, "Fulfilled");
        var mails = await site.Mail.WaitAsync(email, count: 2);
        Assert.Single(mails, mail => mail.Html!.Contains("Licence key", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task UnpaidThenFailed_ClosesAndStaysClosed(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("failed");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: false);
        await site.SendAsync(Completed, session);
        await site.WaitForStatusAsync(email, "Pending");
        await site.SendAsync(Failed, session);
        await site.WaitForStatusAsync(email, "Failed");

        // A late repetition of the order must not open it again.
        var late = "evt_" + Guid.NewGuid().ToString("N");
        await site.SendAsync(Completed, session, late);
        await WaitForProcessedAsync(site, late);

        await site.WaitForStatusAsync(email, "Failed");
        Assert.DoesNotContain(site.Mail.Read(), mail => mail.Header("To")!.Contains(email, StringComparison.Ordinal) && mail.Html!.Contains("Licence key", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task AnotherAmountThanOurs_NeedsAttentionAndIssuesNothing(string provider)
    {
        var site = await sites.GetAsync(provider);
        var email = Shopper.NewEmail("amount");
        var session = await site.StartCheckoutAsync();
        site.Stripe.Complete(session, email, paid: true);
        site.Stripe.Change(session, json => json["amount_total"] = 1);

        await site.SendAsync(Completed, session);

        await site.WaitForStatusAsync(email, "Paid");
        Assert.Contains("Paid 0.01 EUR, asked for 99.00 EUR.", await site.PurchasesAsync(attention: true), StringComparison.Ordinal);
        Assert.DoesNotContain(site.Mail.Read(), mail => mail.Header("To")!.Contains(email, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task UnknownType_IsStoredAndAnswered(string provider)
    {
        var site = await sites.GetAsync(provider);
        var id = "evt_" + Guid.NewGuid().ToString("N");

        Assert.Equal(HttpStatusCode.OK, await site.Webhook.SendAsync(StripeShapes.Event("customer.created", StripeShapes.Object("customer"), id)));

        var page = (await (await site.AdminAsync()).GetAsync("/Admin/DevCrm/StripeEvents/" + id)).EnsureOk();
        Assert.Contains("Ignored", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task BadSignature_IsRefusedAndLeavesNothing(string provider)
    {
        var site = await sites.GetAsync(provider);
        var id = "evt_" + Guid.NewGuid().ToString("N");
        var body = Encoding.UTF8.GetBytes(StripeShapes.Event("customer.created", StripeShapes.Object("customer"), id).ToJsonString());
        var now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        byte[] changed = [.. body];
        changed[^3] ^= 1;

        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(body, null));
        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(body, $"t={now}"));
        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(body, $"t={now},v0={WebhookCaller.Signature(body, now, DevCrmHost.WebhookSecret)}"));
        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(body, $"t={now},v1={WebhookCaller.Signature(body, now, "whsec_wrong")}"));
        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(body, site.Webhook.Header(body, now - 302)));
        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(body, site.Webhook.Header(body, now + 330)));
        Assert.Equal(HttpStatusCode.BadRequest, await site.Webhook.SendAsync(changed, site.Webhook.Header(body, now)));

        var admin = await site.AdminAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/Admin/DevCrm/StripeEvents/" + id)).Status);

        var second = $"t={now},v1={new string('0', 64)},v1={WebhookCaller.Signature(body, now, DevCrmHost.WebhookSecret)}";
        Assert.Equal(HttpStatusCode.OK, await site.Webhook.SendAsync(body, second));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/Admin/DevCrm/StripeEvents/" + id)).Status);
    }

    private static async Task AssertIssuedOnceAsync(StripeSite site, string email)
    {
        await site.WaitForStatusAsync(email, "Fulfilled");
        var mail = Assert.Single(await site.Mail.WaitAsync(email));
        Assert.Equal(1, await site.CountLicensesAsync(mail));

        // Whatever was still on its way has arrived by now, and made no second mail.
        await Task.Delay(1500);
        Assert.Single(await site.Mail.WaitAsync(email));
        Assert.Equal(1, CountOf(await site.PurchasesAsync(), email));
    }

    private static async Task WaitForProcessedAsync(StripeSite site, string eventId)
    {
        var admin = await site.AdminAsync();

        var start = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(200))
        {
            if ((await admin.GetAsync("/Admin/DevCrm/StripeEvents/" + eventId)).Text.Contains("Processed", StringComparison.Ordinal))
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"The event {eventId} was never worked on:\n{site.Host.Output}");
    }

    private static int CountOf(string text, string part) => text.Split(part).Length - 1;
}
