namespace DevCrm.Billing.Checkout;

/// <summary>Why a checkout session is looked at. What it is worth is read from Stripe, not from the signal.</summary>
public enum CheckoutSignal
{
    Completed,
    PaymentSucceeded,
    PaymentFailed,

    /// <summary>The buyer came back to the success page.</summary>
    Returned,
}
