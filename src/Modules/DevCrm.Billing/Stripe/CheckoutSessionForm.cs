using System.Collections.Generic;
using System.Globalization;

namespace DevCrm.Billing.Stripe;

/// <summary>A Checkout Session's request in Stripe's bracketed form encoding.</summary>
internal static class CheckoutSessionForm
{
    public static IEnumerable<KeyValuePair<string, string>> Fields(NewCheckoutSession request)
    {
        var isSubscription = !string.IsNullOrEmpty(request.Interval);

        yield return new("mode", isSubscription ? "subscription" : "payment");
        yield return new("client_reference_id", request.PurchaseId);
        yield return new("metadata[purchase_id]", request.PurchaseId);

        // The template is Stripe's own: it puts the session's id there, braces and all.
        yield return new("success_url", request.SuccessUrl + "?session_id={CHECKOUT_SESSION_ID}");
        yield return new("cancel_url", request.CancelUrl.ToString());
        yield return new("billing_address_collection", "required");
        yield return new("line_items[0][quantity]", request.Quantity.ToString(CultureInfo.InvariantCulture));

        if (!string.IsNullOrEmpty(request.PriceId))
        {
            yield return new("line_items[0][price]", request.PriceId);
        }
        else
        {
            yield return new("line_items[0][price_data][currency]", request.Currency.ToLowerInvariant());
            yield return new("line_items[0][price_data][unit_amount]", request.UnitAmount.ToString(CultureInfo.InvariantCulture));
            yield return new("line_items[0][price_data][product_data][name]", request.Description);

            if (isSubscription)
            {
                yield return new("line_items[0][price_data][recurring][interval]", request.Interval!);
            }
        }

        if (!string.IsNullOrEmpty(request.CustomerId))
        {
            yield return new("customer", request.CustomerId);
        }
        else
        {
            if (!string.IsNullOrEmpty(request.Email))
            {
                yield return new("customer_email", request.Email);
            }

            // A single payment makes no customer by itself; without one a later purchase could not be recognised.
            if (!isSubscription)
            {
                yield return new("customer_creation", "always");
            }
        }
    }
}
