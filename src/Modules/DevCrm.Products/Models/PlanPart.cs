using System.Collections.Generic;
using System.Text.Json.Serialization;
using DevCrm.Core.Money;
using OrchardCore.ContentManagement;

namespace DevCrm.Products.Models;

/// <summary>The terms under which a product is licensed, and its price.</summary>
public class PlanPart : ContentPart
{
    /// <summary>The content item id of the product.</summary>
    public string ProductId { get; set; } = "";

    /// <summary>Sold in the shop window; a plan that is not is given by staff only.</summary>
    public bool Purchasable { get; set; }

    /// <summary>Order in the shop window, lowest first.</summary>
    public int Position { get; set; }

    public LicenseType LicenseType { get; set; }

    /// <summary>Length of the term in <see cref="TermUnit"/>; without meaning for a perpetual licence.</summary>
    public int TermLength { get; set; } = 1;

    public TermUnit TermUnit { get; set; } = TermUnit.Year;

    public ExpiryStrategy ExpiryStrategy { get; set; } = ExpiryStrategy.Restrict;

    public RenewalBasis RenewalBasis { get; set; }

    public LicenseLimits Limits { get; set; } = new();

    public ActivationMode ActivationMode { get; set; }

    public OveragePolicy Overage { get; set; }

    /// <summary>How long a floating activation lives without a heartbeat.</summary>
    public int LeaseMinutes { get; set; } = 60;

    /// <summary>Programs have to name the machine they run on whenever they validate.</summary>
    public bool FingerprintRequired { get; set; }

    /// <summary>How many activations the customer may remove in a year without our help; none means as many as they like.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public int? RemovalsPerYear { get; set; }

    public List<string> Entitlements { get; set; } = [];

    public int GraceDays { get; set; }

    public RefundRule RefundRule { get; set; }

    /// <summary>In the smallest unit of <see cref="Currency"/>.</summary>
    public long Amount { get; set; }

    public string Currency { get; set; } = "USD";

    public BillingInterval Interval { get; set; }

    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? StripePriceId { get; set; }

    /// <summary>Price of one unit beyond the prepaid ones, in the smallest unit; none means extra units are not sold.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? ExtraUnitAmount { get; set; }

    [JsonIgnore]
    public Money Price => new(Amount, Currency);
}
