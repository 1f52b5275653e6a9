using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Models;
using DevCrm.Billing.Services;
using DevCrm.Billing.Stripe;
using DevCrm.Billing.Workflows.Activities;
using DevCrm.Core.Audit;
using OrchardCore;
using OrchardCore.Modules;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Billing.Checkout;

/// <summary>
/// The one function that turns the state of a checkout session into the state of a purchase, called by the webhook's
/// worker and by the success page alike, however often and in whatever order.
/// See docs.stripe.com/checkout/fulfillment.
/// </summary>
public sealed class CheckoutFulfilment
{
    private readonly IStripeClient _stripe;
    private readonly PurchaseStore _purchases;
    private readonly IWorkflowManager _workflows;
    private readonly PurchaseEvents _events;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;

    public CheckoutFulfilment(
        IStripeClient stripe,
        PurchaseStore purchases,
        IWorkflowManager workflows,
        PurchaseEvents events,
        IAuditTrail audit,
        IClock clock)
    {
        _stripe = stripe;
        _purchases = purchases;
        _workflows = workflows;
        _events = events;
        _audit = audit;
        _clock = clock;
    }

    /// <summary>Work on one session takes turns under this name.</summary>
    public static string LockKey(string? sessionId) => "devcrm-checkout-" + sessionId;

    /// <summary>Brings the session's purchase up to what Stripe says now. Everything joins the current session's transaction.</summary>
    /// <exception cref="StripeException">The session could not be read.</exception>
    /// <exception cref="FulfilmentException">The workflow failed: the caller's transaction must not commit.</exception>
    public async Task<Purchase> ApplyAsync(string sessionId, CheckoutSignal signal, CancellationToken cancellationToken = default)
    {
        var session = await _stripe.GetCheckoutSessionAsync(sessionId, cancellationToken);
        var purchase = await FindPurchaseAsync(session, cancellationToken);

        if (purchase is null)
        {
            purchase = ForeignPurchase(session);
            await _events.RequestAttentionAsync(
                purchase, "This checkout was not started by this site, so nothing tells what was bought.", cancellationToken);
            await _purchases.SaveAsync(purchase, cancellationToken);

            return purchase;
        }

        if (purchase.Status == PurchaseStatus.Fulfilled)
        {
            return purchase;
        }

        TakeBuyer(purchase, session);

        if (session.IsPaid && (session.IsComplete || signal != CheckoutSignal.Returned))
        {
            await PayAsync(purchase, session, cancellationToken);
        }
        else if (signal == CheckoutSignal.PaymentFailed)
        {
            purchase.Status = PurchaseStatus.Failed;
        }
        else if (session.IsComplete && purchase.Status == PurchaseStatus.Started)
        {
            purchase.Status = PurchaseStatus.Pending;
            await _events.PendingAsync(purchase, cancellationToken);
            await TriggerAsync(nameof(PurchasePendingEvent), purchase);
        }

        await _purchases.SaveAsync(purchase, cancellationToken);

        return purchase;
    }

    /// <summary>Runs the purchase workflow again for a paid purchase that has no licence yet, at a person's word.</summary>
    /// <param name="acceptDifference">Issue although what was paid differs from what we asked for.</param>
    public async Task<Purchase> ReplayAsync(Purchase purchase, bool acceptDifference, CancellationToken cancellationToken = default)
    {
        if (purchase.Status != PurchaseStatus.Paid)
        {
            throw new InvalidOperationException("Only a paid purchase without a licence can be replayed.");
        }

        var session = purchase.SessionId is { } sessionId ? await _stripe.GetCheckoutSessionAsync(sessionId, cancellationToken) : null;
        var difference = session is null ? null : PaymentCheck.Difference(purchase, session);

        if (difference is not null && !acceptDifference)
        {
            await _events.RequestAttentionAsync(purchase, difference, cancellationToken);
        }
        else
        {
            await FulfilAsync(purchase, cancellationToken);
        }

        await _purchases.SaveAsync(purchase, cancellationToken);

        return purchase;
    }

    /// <summary>Puts a purchase on the list that staff look at.</summary>
    public async Task RequestAttentionAsync(string purchaseId, string reason, CancellationToken cancellationToken = default)
    {
        if (await _purchases.FindAsync(purchaseId, cancellationToken) is { } purchase && purchase.Status != PurchaseStatus.Fulfilled)
        {
            await _events.RequestAttentionAsync(purchase, reason, cancellationToken);
            await _purchases.SaveAsync(purchase, cancellationToken);
        }
    }

    private async Task<Purchase?> FindPurchaseAsync(CheckoutSession session, CancellationToken cancellationToken)
    {
        var purchase = await _purchases.FindBySessionAsync(session.Id, cancellationToken);

        if (purchase is null && session.ClientReferenceId is { } reference)
        {
            // The session was made, and we stopped before we could note its id.
            purchase = await _purchases.FindAsync(reference, cancellationToken);

            if (purchase is { SessionId: not null })
            {
                return null;
            }

            if (purchase is not null)
            {
                purchase.SessionId = session.Id;
            }
        }

        return purchase;
    }

    private async Task PayAsync(Purchase purchase, CheckoutSession session, CancellationToken cancellationToken)
    {
        if (purchase.Status != PurchaseStatus.Paid)
        {
            purchase.Status = PurchaseStatus.Paid;
            purchase.PaidUtc = _clock.UtcNow;
            await _audit.RecordAsync(new AuditEntry("Purchase", purchase.PurchaseId, "Paid"), cancellationToken);
            await _events.PaidAsync(purchase, cancellationToken);
        }

        if (PaymentCheck.Difference(purchase, session) is { } difference)
        {
            await _events.RequestAttentionAsync(purchase, difference, cancellationToken);
        }
        else
        {
            await FulfilAsync(purchase, cancellationToken);
        }
    }

    private async Task FulfilAsync(Purchase purchase, CancellationToken cancellationToken)
    {
        var contexts = await TriggerAsync(nameof(PurchasePaidEvent), purchase);

        if (contexts.FirstOrDefault(context => context.Status == WorkflowStatus.Faulted) is { } faulted)
        {
            throw new FulfilmentException(purchase.PurchaseId, $"The workflow \"{faulted.WorkflowType.Name}\" failed: {faulted.Workflow.FaultMessage}");
        }

        purchase.LicenseId = Property(contexts, "LicenseId");
        purchase.AccountId = Property(contexts, "AccountId") ?? purchase.AccountId;

        if (purchase.LicenseId is null)
        {
            var reason = contexts.Count == 0
                ? "No workflow is switched on for paid purchases, so no licence was issued."
                : "The workflow for paid purchases ended without issuing a licence.";
            await _events.RequestAttentionAsync(purchase, reason, cancellationToken);

            return;
        }

        purchase.Status = PurchaseStatus.Fulfilled;
        purchase.FulfilledUtc = _clock.UtcNow;
        purchase.AttentionReason = null;
        await _audit.RecordAsync(new AuditEntry("Purchase", purchase.PurchaseId, "Fulfilled"), cancellationToken);
    }

    private async Task<IReadOnlyList<WorkflowExecutionContext>> TriggerAsync(string eventName, Purchase purchase) =>
        [.. await _workflows.TriggerEventAsync(eventName, PurchaseWorkflowInput.From(purchase), correlationId: purchase.PurchaseId)];

    private static string? Property(IEnumerable<WorkflowExecutionContext> contexts, string name) =>
        contexts.Select(context => context.Properties.TryGetValue(name, out var value) ? value?.ToString() : null)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));

    private static void TakeBuyer(Purchase purchase, CheckoutSession session)
    {
        purchase.Email = session.Email ?? purchase.Email;
        purchase.Name = session.Name ?? purchase.Name;
        purchase.Country = session.Country ?? purchase.Country;
        purchase.StripeCustomerId = session.CustomerId ?? purchase.StripeCustomerId;
        purchase.SubscriptionId = session.SubscriptionId ?? purchase.SubscriptionId;
    }

    private Purchase ForeignPurchase(CheckoutSession session)
    {
        var purchase = new Purchase
        {
            PurchaseId = IdGenerator.GenerateId(),
            SessionId = session.Id,
            Status = session.IsPaid ? PurchaseStatus.Paid : PurchaseStatus.Pending,
            Description = "Unknown checkout",
            Amount = session.AmountTotal ?? 0,
            Currency = session.Currency,
            CreatedUtc = _clock.UtcNow,
            PaidUtc = session.IsPaid ? _clock.UtcNow : null,
        };
        TakeBuyer(purchase, session);

        return purchase;
    }
}
