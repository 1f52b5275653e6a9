namespace DevCrm.Accounts.Models;

/// <summary>
/// The account made for a Stripe customer. Content items have versions, so their index cannot be unique; this document's is, and
/// keeps two payments at the same time from making two accounts.
/// </summary>
public class StripeCustomer
{
    public string CustomerId { get; set; } = "";

    public string AccountId { get; set; } = "";
}
