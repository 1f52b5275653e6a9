using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Billing.Models;
using DevCrm.Core.Events;

namespace DevCrm.Billing.Checkout;

/// <summary>Tells other systems of purchases; never who the buyer is.</summary>
public sealed class PurchaseEvents
{
    private readonly IBusinessEvents _events;

    public PurchaseEvents(IBusinessEvents events) => _events = events;

    public Task PaidAsync(Purchase purchase, CancellationToken cancellationToken = default) =>
        RaiseAsync(BusinessEventTypes.PurchasePaid, purchase, cancellationToken);

    public Task PendingAsync(Purchase purchase, CancellationToken cancellationToken = default) =>
        RaiseAsync(BusinessEventTypes.PurchasePending, purchase, cancellationToken);

    /// <summary>Puts the purchase on the list that staff look at, and tells it once a reason.</summary>
    public async Task RequestAttentionAsync(Purchase purchase, string reason, CancellationToken cancellationToken = default)
    {
        if (purchase.AttentionReason != reason)
        {
            purchase.AttentionReason = reason;
            await RaiseAsync(BusinessEventTypes.PurchaseNeedsAttention, purchase, cancellationToken);
        }
    }

    private Task RaiseAsync(string type, Purchase purchase, CancellationToken cancellationToken) =>
        _events.RaiseAsync(
            new BusinessEvent(
                type,
                purchase.PurchaseId,
                new JsonObject
                {
                    ["id"] = purchase.PurchaseId,
                    ["status"] = purchase.Status.ToString(),
                    ["productId"] = purchase.ProductId,
                    ["planId"] = purchase.PlanId,
                    ["quantity"] = purchase.Quantity,
                    ["amount"] = purchase.Amount,
                    ["currency"] = purchase.Currency,
                    ["accountId"] = purchase.AccountId,
                    ["licenseId"] = purchase.LicenseId,
                    ["createdAt"] = purchase.CreatedUtc,
                    ["paidAt"] = purchase.PaidUtc,
                },
                OrderKey: purchase.PurchaseId),
            cancellationToken);
}
