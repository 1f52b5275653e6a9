using YesSql.Indexes;

namespace DevCrm.Products.Indexes;

/// <summary>Finds the release of a package.</summary>
public class PackageIndex : MapIndex
{
    public string PackageId { get; set; } = "";

    public string ContentItemId { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}
