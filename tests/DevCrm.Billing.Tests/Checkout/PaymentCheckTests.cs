using DevCrm.Billing.Checkout;
using DevCrm.Billing.Models;
using DevCrm.Billing.Stripe;

namespace DevCrm.Billing.Tests.Checkout;

public sealed class PaymentCheckTests
{
    private static readonly Purchase _purchase = new() { Amount = 9900, Currency = "EUR", Quantity = 1, StripePriceId = "price_1" };

    private static readonly CheckoutSession _session = new() { Id = "cs_1", AmountTotal = 9900, Currency = "EUR", Quantity = 1, PriceId = "price_1" };

    [Fact]
    public void Difference_AllAgrees_IsNone()
    {
        Assert.Null(PaymentCheck.Difference(_purchase, _session));
        Assert.Null(PaymentCheck.Difference(_purchase, _session with { Currency = "eur", PriceId = null, Quantity = null }));
    }

    [Fact]
    public void Difference_AnyFactDiffers_SaysWhich()
    {
        Assert.Contains("98.99 EUR", PaymentCheck.Difference(_purchase, _session with { AmountTotal = 9899 }));
        Assert.Contains("USD", PaymentCheck.Difference(_purchase, _session with { Currency = "USD" }));
        Assert.Contains("quantity of 2", PaymentCheck.Difference(_purchase, _session with { Quantity = 2 }));
        Assert.Contains("price_2", PaymentCheck.Difference(_purchase, _session with { PriceId = "price_2" }));
        Assert.NotNull(PaymentCheck.Difference(_purchase, _session with { AmountTotal = null }));
    }
}
