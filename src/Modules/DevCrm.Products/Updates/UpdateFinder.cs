using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using DevCrm.Products.Versioning;
using YesSql;

namespace DevCrm.Products.Updates;

/// <summary>Finds the newest version that a licence, or anyone, may have.</summary>
internal sealed class UpdateFinder
{
    private readonly ISession _session;
    private readonly ICatalog _catalog;

    public UpdateFinder(ISession session, ICatalog catalog)
    {
        _session = session;
        _catalog = catalog;
    }

    public async Task<UpdateFinding> FindAsync(UpdateQuestion question, CancellationToken cancellationToken = default)
    {
        if (await ProductAsync(question.Product, cancellationToken) is not { } product)
        {
            return UpdateFinding.Unknown;
        }

        var releases = await _catalog.ListReleasesAsync(product.Id, cancellationToken);
        var allowed = releases.Where(release => MayHave(question.Key, product, release)).ToArray();
        if (product.Part.Visibility != ProductVisibility.Public && allowed.Length == 0)
        {
            // A private product is unknown to everyone else.
            return UpdateFinding.Unknown;
        }

        var newest = Newest(allowed, question.Channel);
        if (newest is null || question.Version is not { } running || newest.Version > running)
        {
            var replaces = newest is not null && await IsWithdrawnAsync(product.Id, releases, question.Version, cancellationToken);
            return newest is null ? UpdateFinding.UpToDate : new UpdateFinding(true, product, newest, replaces);
        }

        // The remedy of a withdrawn version may be an older one.
        return newest.Version != running && await IsWithdrawnAsync(product.Id, releases, running, cancellationToken)
            ? new UpdateFinding(true, product, newest, ReplacesWithdrawn: true)
            : UpdateFinding.UpToDate;
    }

    /// <summary>Who follows another channel is offered finished versions too: the last preview must not be the end of the road.</summary>
    internal static CatalogRelease? Newest(IEnumerable<CatalogRelease> releases, string channel) => releases
        .Where(release => release.Part.Channel.Equals(channel, StringComparison.OrdinalIgnoreCase)
            || release.Part.Channel == ProductsConstants.DefaultChannel)
        .MaxBy(release => release.Version);

    /// <summary>Without a key: what everyone may know of, which is not what some may have.</summary>
    private static bool MayHave(ReleaseKeyReading? key, CatalogProduct product, CatalogRelease release) => key is null
        ? product.Part.Visibility == ProductVisibility.Public && release.Part.RequiredEntitlements.Count == 0
        : key.Holder?.MayHave(release) == true;

    private async Task<CatalogProduct?> ProductAsync(string codeOrSlug, CancellationToken cancellationToken)
    {
        var code = codeOrSlug.ToUpperInvariant();
        var row = await _session.QueryIndex<ProductIndex>(index => index.Published && index.Code == code).FirstOrDefaultAsync(cancellationToken);

        return row is null
            ? await _catalog.GetProductBySlugAsync(codeOrSlug.ToLowerInvariant(), cancellationToken)
            : await _catalog.GetProductAsync(row.ContentItemId, cancellationToken);
    }

    private async Task<bool> IsWithdrawnAsync(
        string productId, IEnumerable<CatalogRelease> offered, SemanticVersion? version, CancellationToken cancellationToken)
    {
        if (version is null || offered.Any(release => release.Version == version))
        {
            return false;
        }

        var text = version.ToString();
        return await _session
            .QueryIndex<ReleaseIndex>(index => index.ProductId == productId && index.Version == text && index.Yanked)
            .FirstOrDefaultAsync(cancellationToken) is not null;
    }
}
