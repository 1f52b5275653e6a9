using System;

namespace DevCrm.Billing.Stripe;

/// <summary>What a Checkout Session is made from; the amount is in the currency's smallest unit.</summary>
/// <param name="PurchaseId">Our id: the client reference, and the idempotency key, so that a repeated request makes one session.</param>
/// <param name="PriceId">Stripe's price; when empty the amount is sent as inline price data.</param>
/// <param name="Interval">month or year for a subscription, empty for a single payment.</param>
public sealed record NewCheckoutSession(
    string PurchaseId,
    string Description,
    string? PriceId,
    long UnitAmount,
    string Currency,
    long Quantity,
    string? Interval,
    string? CustomerId,
    string? Email,
    Uri SuccessUrl,
    Uri CancelUrl);
