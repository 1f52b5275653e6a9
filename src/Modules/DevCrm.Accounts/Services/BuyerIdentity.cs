namespace DevCrm.Accounts.Services;

/// <summary>What a payment tells about the buyer. Only the account id (ours) and the Stripe customer id identify; the rest describes.</summary>
public sealed record BuyerIdentity
{
    /// <summary>The account a signed-in buyer bought for.</summary>
    public string? AccountId { get; init; }

    public string? StripeCustomerId { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Country { get; init; }

    public string? Currency { get; init; }

    public string? Language { get; init; }
}

/// <summary>The buyer's account and whether it was made for this purchase.</summary>
public sealed record BuyerAccount(Account Account, bool Created);
