using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Inbox;
using DevCrm.Billing.Stripe;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Billing.Simulator;

/// <summary>Plays Stripe's part of a checkout: changes the session, then posts the signed event to the webhook's receiver.</summary>
public sealed class StripeSimulator
{
    private readonly StripeSimulatorAvailability _availability;
    private readonly StripeWebhookReceiver _receiver;
    private readonly IClock _clock;

    public StripeSimulator(StripeSimulatorAvailability availability, StripeWebhookReceiver receiver, IClock clock)
    {
        _availability = availability;
        _receiver = receiver;
        _clock = clock;
    }

    /// <summary>The buyer pays, or orders with a payment method that settles later.</summary>
    public Task CompleteAsync(SimulatedSession session, bool paid, CancellationToken cancellationToken = default) =>
        ChangeAsync(session, "complete", paid ? "paid" : "unpaid", CheckoutEvents.Completed, cancellationToken);

    /// <summary>The delayed payment arrives, or fails.</summary>
    public Task SettleAsync(SimulatedSession session, bool succeeded, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            session,
            "complete",
            succeeded ? "paid" : "unpaid",
            succeeded ? CheckoutEvents.AsyncPaymentSucceeded : CheckoutEvents.AsyncPaymentFailed,
            cancellationToken);

    public Task RefundAsync(SimulatedSession session, CancellationToken cancellationToken = default) =>
        SendAsync(SimulatedEvent.Refund(session, _clock.UtcNow), cancellationToken);

    public Task DisputeAsync(SimulatedSession session, CancellationToken cancellationToken = default) =>
        SendAsync(SimulatedEvent.Dispute(session, _clock.UtcNow), cancellationToken);

    private async Task ChangeAsync(SimulatedSession session, string status, string paymentStatus, string eventType, CancellationToken cancellationToken)
    {
        session.Status = status;
        session.PaymentStatus = paymentStatus;

        // Committed first, as at Stripe: whoever hears the event can read the session it is about.
        await ShellScope.UsingChildScopeAsync(async scope =>
        {
            var stored = await scope.ServiceProvider.GetRequiredService<SimulatedSessionStore>().FindAsync(session.SessionId, cancellationToken)
                ?? throw new InvalidOperationException("The simulated session is gone.");
            stored.Status = session.Status;
            stored.PaymentStatus = session.PaymentStatus;
            stored.Email = session.Email;
            stored.Name = session.Name;
            stored.Country = session.Country;
            await scope.ServiceProvider.GetRequiredService<ISession>().SaveAsync(stored, cancellationToken: cancellationToken);
        });

        await SendAsync(SimulatedEvent.ForSession(eventType, session, _clock.UtcNow), cancellationToken);
    }

    private async Task SendAsync(byte[] body, CancellationToken cancellationToken)
    {
        var signature = StripeSignature.Sign(body, _availability.SigningSecret, _clock.UtcNow);

        if (await _receiver.ReceiveAsync(body, signature, cancellationToken) is not (WebhookReceipt.Stored or WebhookReceipt.Duplicate) and var receipt)
        {
            throw new InvalidOperationException($"The webhook refused the simulated event: {receipt}.");
        }
    }
}
