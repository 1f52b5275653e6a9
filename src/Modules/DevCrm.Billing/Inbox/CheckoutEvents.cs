using DevCrm.Billing.Checkout;

namespace DevCrm.Billing.Inbox;

/// <summary>The event types that are acted on, and what each says about its checkout session.</summary>
public static class CheckoutEvents
{
    public const string Completed = "checkout.session.completed";
    public const string AsyncPaymentSucceeded = "checkout.session.async_payment_succeeded";
    public const string AsyncPaymentFailed = "checkout.session.async_payment_failed";

    public static bool Handles(string type) => Signal(type) is not null;

    public static CheckoutSignal? Signal(string type) => type switch
    {
        Completed => CheckoutSignal.Completed,
        AsyncPaymentSucceeded => CheckoutSignal.PaymentSucceeded,
        AsyncPaymentFailed => CheckoutSignal.PaymentFailed,
        _ => null,
    };
}
