using DevCrm.Products.Models;
using DevCrm.Products.Versioning;
using OrchardCore.ContentManagement;

namespace DevCrm.Products.Services;

/// <summary>A published product.</summary>
public sealed record CatalogProduct(ContentItem Item, ProductPart Part)
{
    public string Id => Item.ContentItemId;

    public string Name => Item.DisplayText ?? "";
}

/// <summary>A published plan.</summary>
public sealed record CatalogPlan(ContentItem Item, PlanPart Part)
{
    public string Id => Item.ContentItemId;

    public string Name => Item.DisplayText ?? "";
}

/// <summary>A release that can be offered: published, not yanked, with at least one complete package.</summary>
public sealed record CatalogRelease(ContentItem Item, ReleasePart Part, SemanticVersion Version)
{
    public string Id => Item.ContentItemId;
}
