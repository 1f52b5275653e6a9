using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Finds products by code, slug and visibility.</summary>
public class ProductIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Code { get; set; } = "";

    public string Slug { get; set; } = "";

    public string Visibility { get; set; } = "";

    public string? AccountId { get; set; }

    public string Name { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
