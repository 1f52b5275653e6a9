using System;
using DevCrm.Billing.Models;
using DevCrm.Billing.Stripe;
using DevCrm.Core.Money;

namespace DevCrm.Billing.Checkout;

/// <summary>Holds what was paid against what our catalogue asked for.</summary>
public static class PaymentCheck
{
    /// <summary>What differs, in words for staff; null when all agrees.</summary>
    public static string? Difference(Purchase purchase, CheckoutSession session)
    {
        if (!string.Equals(session.Currency, purchase.Currency, StringComparison.OrdinalIgnoreCase))
        {
            return $"Paid in {session.Currency}, asked for in {purchase.Currency}.";
        }

        if (session.AmountTotal != purchase.Amount)
        {
            return $"Paid {new Money(session.AmountTotal ?? 0, purchase.Currency)}, asked for {new Money(purchase.Amount, purchase.Currency)}.";
        }

        if (session.Quantity is { } quantity && quantity != purchase.Quantity)
        {
            return $"Paid for a quantity of {quantity}, asked for {purchase.Quantity}.";
        }

        if (!string.IsNullOrEmpty(purchase.StripePriceId) && session.PriceId is { } price && price != purchase.StripePriceId)
        {
            return $"Paid by the price {price}, asked for {purchase.StripePriceId}.";
        }

        return null;
    }
}
