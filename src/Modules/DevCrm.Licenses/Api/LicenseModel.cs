using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using DevCrm.Api.Resources;
using DevCrm.Licenses.Models;
using DevCrm.Products.Api;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Api;

/// <summary>A licence as programs see it. Its key is told by reveal-key alone.</summary>
public sealed class LicenseModel : IApiModel
{
    [ReadOnly(true)]
    public string Id { get; set; } = "";

    [ReadOnly(true)]
    [Description("The number people quote, such as ENT-202503-000042.")]
    public string Number { get; set; } = "";

    [StringLength(255)]
    [Description("Else the product's name and the plan's.")]
    public string Name { get; set; } = "";

    [ReadOnly(true)]
    [Description("Follows from the dates and from what was done to the licence.")]
    public LicenseStatus Status { get; set; }

    [Required]
    [Description("Given when it is created; changed by transfer.")]
    public string AccountId { get; set; } = "";

    [ReadOnly(true)]
    [Description("The plan's product.")]
    public string ProductId { get; set; } = "";

    [Required]
    [Description("Given when it is created; changed by upgrade.")]
    public string PlanId { get; set; } = "";

    [Description("Else the plan's.")]
    public LicenseType? Type { get; set; }

    [Description("Else now.")]
    public DateTime? StartsAt { get; set; }

    [Description("The first moment that is no longer licensed; null is perpetual. When it is created without it, the plan's term decides.")]
    public DateTime? EndsAt { get; set; }

    [Description("Instead of the plan's limits; an absent one is the plan's.")]
    public LimitsModel Limits { get; set; } = new();

    [Description("In addition to those of the plan.")]
    public List<string> Entitlements { get; set; } = [];

    [Description("Hosts where it is used: exact, or such as *.example.com.")]
    public List<string> Websites { get; set; } = [];

    [Description("Whatever a product wants to carry, at most 64 KB.")]
    public JsonObject? Metadata { get; set; }

    public BillingModel Billing { get; set; } = new();

    [Description("Waits for its payment.")]
    public bool Pending { get; set; }

    public string? RepresentativeUserId { get; set; }

    public string? PartnerAccountId { get; set; }

    [ReadOnly(true)]
    public HoldModel? Suspension { get; set; }

    [ReadOnly(true)]
    public HoldModel? Revocation { get; set; }

    [ReadOnly(true)]
    [Description("What caused it to be issued, such as purchase:4x…")]
    public string Source { get; set; } = "";

    [ReadOnly(true)]
    public DateTime? IssuedAt { get; set; }

    [ReadOnly(true)]
    public DateTime? CreatedAt { get; set; }

    [ReadOnly(true)]
    public DateTime? UpdatedAt { get; set; }
}

/// <summary>How a licence is paid. Amounts are in the smallest unit of the currency.</summary>
public sealed class BillingModel
{
    public PaymentStatus PaymentStatus { get; set; }

    public string PaymentMethod { get; set; } = "";

    public string? PurchaseId { get; set; }

    public string? SubscriptionId { get; set; }

    [Description("ISO 4217; else the plan's.")]
    public string Currency { get; set; } = "";

    public long? PrepaidUnits { get; set; }

    public long? PrepaidUnitAmount { get; set; }

    public long? ExtraUnitAmount { get; set; }
}

/// <summary>Why a licence is held, and since when.</summary>
public sealed class HoldModel
{
    public string Reason { get; set; } = "";

    public DateTime Since { get; set; }
}
