using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace DevCrm.Licenses.Models;

/// <summary>How a licence is paid. Amounts are in the smallest unit of the currency.</summary>
public class LicenseBilling
{
    // Cleared values are written too: parts are merged into what is stored.
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? PurchaseId { get; set; }

    public List<InvoiceLink> Invoices { get; set; } = [];

    public PaymentStatus PaymentStatus { get; set; }

    /// <summary>In words or as the payment side calls it: "card", "sepa_debit", "Bank transfer".</summary>
    public string PaymentMethod { get; set; } = "";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? SubscriptionId { get; set; }

    public string Currency { get; set; } = "";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? PrepaidUnits { get; set; }

    /// <summary>Price of one prepaid unit.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? PrepaidUnitAmount { get; set; }

    /// <summary>Agreed price of one unit beyond the prepaid ones.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public long? ExtraUnitAmount { get; set; }
}

/// <summary>An invoice of the licence: ours by id, or a document elsewhere by address.</summary>
public class InvoiceLink
{
    public string Number { get; set; } = "";

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? InvoiceId { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public string? Url { get; set; }
}
