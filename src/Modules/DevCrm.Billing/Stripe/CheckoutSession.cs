using System;
using System.Text.Json;

namespace DevCrm.Billing.Stripe;

/// <summary>The facts of a Checkout Session that decisions depend on, amounts in the currency's smallest unit.</summary>
public sealed record CheckoutSession
{
    public required string Id { get; init; }

    /// <summary>open, complete or expired.</summary>
    public string Status { get; init; } = "";

    /// <summary>paid, unpaid or no_payment_required.</summary>
    public string PaymentStatus { get; init; } = "";

    public Uri? Url { get; init; }

    public long? AmountTotal { get; init; }

    public string Currency { get; init; } = "";

    /// <summary>Our purchase, when the session was started here.</summary>
    public string? ClientReferenceId { get; init; }

    public string? CustomerId { get; init; }

    public string? SubscriptionId { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    /// <summary>ISO 3166 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>The only line item's price; none when there is not exactly one.</summary>
    public string? PriceId { get; init; }

    public long? Quantity { get; init; }

    public bool IsPaid => PaymentStatus is "paid" or "no_payment_required";

    public bool IsComplete => Status == "complete";

    public static CheckoutSession FromJson(JsonElement json)
    {
        var details = json.Object("customer_details");
        var lines = json.Object("line_items")?.Object("data");
        var line = lines is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() == 1 ? array[0] : (JsonElement?)null;

        return new CheckoutSession
        {
            Id = json.Text("id") ?? throw new StripeException("Stripe answered with a Checkout Session that has no id."),
            Status = json.Text("status") ?? "",
            PaymentStatus = json.Text("payment_status") ?? "",
            Url = json.Text("url") is { } url ? new Uri(url) : null,
            AmountTotal = json.Number("amount_total"),
            Currency = json.Text("currency")?.ToUpperInvariant() ?? "",
            ClientReferenceId = json.Text("client_reference_id"),
            CustomerId = json.TextOrId("customer"),
            SubscriptionId = json.TextOrId("subscription"),
            Email = details?.Text("email") ?? json.Text("customer_email"),
            Name = details?.Text("business_name") ?? details?.Text("name"),
            Country = details?.Object("address")?.Text("country"),
            PriceId = line?.Object("price")?.Text("id"),
            Quantity = line?.Number("quantity"),
        };
    }
}
