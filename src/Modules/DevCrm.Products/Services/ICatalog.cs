using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Products.Services;

/// <summary>Reads what is published. It answers what exists; who may see it is the caller's to decide.</summary>
public interface ICatalog
{
    /// <summary>Published products that anyone may see, by name.</summary>
    Task<IReadOnlyList<CatalogProduct>> ListPublicProductsAsync(CancellationToken cancellationToken = default);

    /// <summary>A published product, public or private.</summary>
    Task<CatalogProduct?> GetProductAsync(string productId, CancellationToken cancellationToken = default);

    /// <summary>A published product, public or private.</summary>
    Task<CatalogProduct?> GetProductBySlugAsync(string slug, CancellationToken cancellationToken = default);

    /// <summary>All published plans of a product, purchasable or not, by position.</summary>
    Task<IReadOnlyList<CatalogPlan>> ListPlansAsync(string productId, CancellationToken cancellationToken = default);

    Task<CatalogPlan?> GetPlanAsync(string planId, CancellationToken cancellationToken = default);

    /// <summary>Releases that can be offered, newest version first, of all channels.</summary>
    Task<IReadOnlyList<CatalogRelease>> ListReleasesAsync(string productId, CancellationToken cancellationToken = default);
}
