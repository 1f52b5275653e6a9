namespace DevCrm.Billing.Checkout;

/// <summary>What is known of who buys: nothing for a visitor, the account of a signed-in customer.</summary>
public sealed record Buyer(string? AccountId = null, string? StripeCustomerId = null, string? Email = null);
