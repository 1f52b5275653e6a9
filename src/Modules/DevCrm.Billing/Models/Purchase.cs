using System;

namespace DevCrm.Billing.Models;

/// <summary>
/// One checkout from the click on Buy to the issued licence. A document, not content: machines write it, and its
/// unique ids are what makes an event's effect happen once.
/// </summary>
public sealed class Purchase
{
    /// <summary>The document's id.</summary>
    public long Id { get; set; }

    /// <summary>Our public id, sent to Stripe as the client reference.</summary>
    public string PurchaseId { get; set; } = "";

    public PurchaseStatus Status { get; set; }

    /// <summary>Why a person has to look at it; empty when nobody has to.</summary>
    public string? AttentionReason { get; set; }

    public string ProductId { get; set; } = "";

    public string PlanId { get; set; } = "";

    /// <summary>Product and plan as they were called at the time.</summary>
    public string Description { get; set; } = "";

    public long Quantity { get; set; } = 1;

    /// <summary>What our catalogue asked for in total, in the smallest unit of <see cref="Currency"/>.</summary>
    public long Amount { get; set; }

    /// <summary>ISO 4217, upper case.</summary>
    public string Currency { get; set; } = "";

    /// <summary>Stripe's price that had to be used, when the plan names one.</summary>
    public string? StripePriceId { get; set; }

    public string? SessionId { get; set; }

    public string? StripeCustomerId { get; set; }

    public string? SubscriptionId { get; set; }

    /// <summary>The account it was bought for: known before when the buyer was signed in, else set by the workflow.</summary>
    public string? AccountId { get; set; }

    /// <summary>What the buyer told Stripe: it says where to write to, and proves nothing about who they are.</summary>
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Country { get; set; }

    /// <summary>The licence's content item id, once issued.</summary>
    public string? LicenseId { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime? PaidUtc { get; set; }

    public DateTime? FulfilledUtc { get; set; }
}
