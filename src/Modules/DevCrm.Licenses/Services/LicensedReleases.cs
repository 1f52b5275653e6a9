using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;
using DevCrm.Products.Services;

namespace DevCrm.Licenses.Services;

/// <summary>Status, expiry strategy, entitlements and the privacy of custom products decide.</summary>
internal sealed class LicensedReleases : ILicensedReleases
{
    private readonly ICatalog _catalog;

    public LicensedReleases(ICatalog catalog) => _catalog = catalog;

    public async Task<IReadOnlyList<CatalogRelease>> ListAsync(License license, CancellationToken cancellationToken = default)
    {
        if (license.Product is not { } product)
        {
            return [];
        }

        var releases = await _catalog.ListReleasesAsync(product.Id, cancellationToken);
        return releases.Where(release => Allows(license, release)).ToArray();
    }

    public bool Allows(License license, CatalogRelease release) =>
        license.Product is { } product
        && product.Id == release.Part.ProductId
        && (product.Part.Visibility == ProductVisibility.Public || product.Part.AccountId == license.AccountId)
        && ExpiryRules.MayDownload(license.Status, license.Terms.ExpiryStrategy, license.EndUtc, release.Part.ReleasedUtc)
        && release.Part.RequiredEntitlements.All(license.Terms.Entitlements.Contains);
}
