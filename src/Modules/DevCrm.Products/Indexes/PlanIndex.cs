using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Finds plans by product and by Stripe price.</summary>
public class PlanIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string ProductId { get; set; } = "";

    public string? StripePriceId { get; set; }

    public bool Purchasable { get; set; }

    public int Position { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
