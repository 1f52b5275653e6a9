using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using DevCrm.Products.Versioning;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Products.Services;

/// <summary>Reads the catalogue from the indexes of published items.</summary>
internal sealed class Catalog : ICatalog
{
    private readonly ISession _session;

    public Catalog(ISession session) => _session = session;

    public async Task<IReadOnlyList<CatalogProduct>> ListPublicProductsAsync(CancellationToken cancellationToken = default)
    {
        const string visibility = nameof(ProductVisibility.Public);
        var items = await _session
            .Query<ContentItem, ProductIndex>(index => index.Published && index.Visibility == visibility)
            .OrderBy(index => index.Name)
            .ListAsync(cancellationToken);
        return items.Select(AsProduct).OfType<CatalogProduct>().ToArray();
    }

    public async Task<CatalogProduct?> GetProductAsync(string productId, CancellationToken cancellationToken = default) =>
        AsProduct(await _session
            .Query<ContentItem, ProductIndex>(index => index.Published && index.ContentItemId == productId)
            .FirstOrDefaultAsync(cancellationToken));

    public async Task<CatalogProduct?> GetProductBySlugAsync(string slug, CancellationToken cancellationToken = default) =>
        AsProduct(await _session
            .Query<ContentItem, ProductIndex>(index => index.Published && index.Slug == slug)
            .FirstOrDefaultAsync(cancellationToken));

    public async Task<IReadOnlyList<CatalogPlan>> ListPlansAsync(string productId, CancellationToken cancellationToken = default)
    {
        var items = await _session
            .Query<ContentItem, PlanIndex>(index => index.Published && index.ProductId == productId)
            .OrderBy(index => index.Position)
            .ListAsync(cancellationToken);
        return items.Select(AsPlan).OfType<CatalogPlan>().ToArray();
    }

    public async Task<CatalogPlan?> GetPlanAsync(string planId, CancellationToken cancellationToken = default) =>
        AsPlan(await _session
            .Query<ContentItem, PlanIndex>(index => index.Published && index.ContentItemId == planId)
            .FirstOrDefaultAsync(cancellationToken));

    public async Task<IReadOnlyList<CatalogRelease>> ListReleasesAsync(string productId, CancellationToken cancellationToken = default)
    {
        var items = await _session
            .Query<ContentItem, ReleaseIndex>(index =>
                index.Published && !index.Yanked && index.PackageCount > 0 && index.ProductId == productId)
            .ListAsync(cancellationToken);
        return items.Select(AsRelease).OfType<CatalogRelease>().OrderByDescending(release => release.Version).ToArray();
    }

    /// <summary>A published item as a release that can be offered, or nothing.</summary>
    internal static CatalogRelease? AsRelease(ContentItem? item) =>
        item is { Published: true } && item.TryGet<ReleasePart>(out var part)
        && !part.Yanked && part.Packages.Count > 0
        && SemanticVersion.TryParse(part.Version, out var version)
            ? new CatalogRelease(item, part, version)
            : null;

    private static CatalogProduct? AsProduct(ContentItem? item) =>
        item is not null && item.TryGet<ProductPart>(out var part) ? new CatalogProduct(item, part) : null;

    private static CatalogPlan? AsPlan(ContentItem? item) =>
        item is not null && item.TryGet<PlanPart>(out var part) ? new CatalogPlan(item, part) : null;
}
