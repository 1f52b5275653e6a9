using System;
using System.Collections.Generic;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using DevCrm.Api.Resources;
using DevCrm.Products.Models;

namespace DevCrm.Products.Api;

/// <summary>A plan as programs see it.</summary>
public sealed class PlanModel : IApiModel
{
    [ReadOnly(true)]
    public string Id { get; set; } = "";

    [Required]
    [StringLength(255)]
    public string Name { get; set; } = "";

    [Required]
    public string ProductId { get; set; } = "";

    [Description("Sold in the shop window.")]
    public bool Purchasable { get; set; }

    [Description("Order in the shop window, lowest first.")]
    public int Position { get; set; }

    public LicenseType LicenseType { get; set; }

    [Description("In termUnit; without meaning for a perpetual licence.")]
    public int TermLength { get; set; } = 1;

    public TermUnit TermUnit { get; set; } = TermUnit.Year;

    [Description("What a licence still allows after its end.")]
    public ExpiryStrategy ExpiryStrategy { get; set; }

    public RenewalBasis RenewalBasis { get; set; }

    public LimitsModel Limits { get; set; } = new();

    public ActivationMode ActivationMode { get; set; }

    public OveragePolicy Overage { get; set; }

    [Description("How long a floating activation lives without a heartbeat.")]
    public int LeaseMinutes { get; set; } = 60;

    public List<string> Entitlements { get; set; } = [];

    public int GraceDays { get; set; }

    public RefundRule RefundRule { get; set; }

    [Description("In the smallest unit of the currency: 4900 is 49.00 USD.")]
    public long Amount { get; set; }

    [Description("ISO 4217, such as EUR.")]
    public string Currency { get; set; } = "USD";

    public BillingInterval Interval { get; set; }

    public string? StripePriceId { get; set; }

    [Description("Price of one unit beyond the prepaid ones, in the smallest unit; none means extra units are not sold.")]
    public long? ExtraUnitAmount { get; set; }

    [ReadOnly(true)]
    public DateTime? CreatedAt { get; set; }

    [ReadOnly(true)]
    public DateTime? UpdatedAt { get; set; }
}
