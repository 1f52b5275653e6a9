using System;
using System.ComponentModel;
using DevCrm.Api.Resources;
using DevCrm.Billing.Models;

namespace DevCrm.Billing.Api;

/// <summary>A purchase as programs see it.</summary>
public sealed class PurchaseModel : IApiModel
{
    public string Id { get; set; } = "";

    public PurchaseStatus Status { get; set; }

    [Description("Why a person has to look at it.")]
    public string? AttentionReason { get; set; }

    public string ProductId { get; set; } = "";

    public string PlanId { get; set; } = "";

    public string Description { get; set; } = "";

    public long Quantity { get; set; }

    [Description("What was asked for in total, in the smallest unit of the currency.")]
    public long Amount { get; set; }

    public string Currency { get; set; } = "";

    public string? AccountId { get; set; }

    public string? LicenseId { get; set; }

    public string? StripeCustomerId { get; set; }

    public string? SubscriptionId { get; set; }

    [Description("As the buyer told it: it proves nothing about who they are.")]
    public string? Email { get; set; }

    public string? Name { get; set; }

    public string? Country { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? PaidAt { get; set; }

    public DateTime? FulfilledAt { get; set; }
}
