using YesSql.Indexes;

namespace DevCrm.Accounts.Indexes;

/// <summary>Finds accounts by name, kind, address, Stripe customer, partner and representative.</summary>
public class AccountIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    /// <summary>In capitals, for searches without case.</summary>
    public string NormalizedName { get; set; } = "";

    public string Kind { get; set; } = "";

    /// <summary>The first address, in capitals.</summary>
    public string? NormalizedEmail { get; set; }

    public string? StripeCustomerId { get; set; }

    public string? PartnerAccountId { get; set; }

    public string? RepresentativeUserId { get; set; }

    public string? Country { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
