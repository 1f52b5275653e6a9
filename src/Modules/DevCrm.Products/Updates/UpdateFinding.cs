using DevCrm.Products.Services;

namespace DevCrm.Products.Updates;

/// <summary>What there is for a program.</summary>
/// <param name="IsKnown">False for a product that does not exist, or not for whoever asks.</param>
/// <param name="Product">The product.</param>
/// <param name="Release">The update; null when there is none.</param>
/// <param name="ReplacesWithdrawn">The version that runs was withdrawn.</param>
internal sealed record UpdateFinding(bool IsKnown, CatalogProduct? Product = null, CatalogRelease? Release = null, bool ReplacesWithdrawn = false)
{
    public static readonly UpdateFinding Unknown = new(false);

    public static readonly UpdateFinding UpToDate = new(true);
}
