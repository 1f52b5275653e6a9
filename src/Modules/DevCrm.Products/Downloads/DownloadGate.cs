using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Services;
using DevCrm.Products.Updates;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Products.Downloads;

/// <summary>Decides who gets which package: only what can be offered, only on a rule's word, and if nobody objects.</summary>
public sealed class DownloadGate
{
    private readonly ISession _session;
    private readonly ICatalog _catalog;
    private readonly IEnumerable<IDownloadRule> _rules;
    private readonly IEnumerable<IDownloadVeto> _vetoes;

    public DownloadGate(ISession session, ICatalog catalog, IEnumerable<IDownloadRule> rules, IEnumerable<IDownloadVeto> vetoes)
    {
        _session = session;
        _catalog = catalog;
        _rules = rules;
        _vetoes = vetoes;
    }

    public async Task<DownloadDecision> DecideAsync(
        string packageId, ClaimsPrincipal user, ReleaseKeyHolder? key, string? address, CancellationToken cancellationToken = default)
    {
        if ((user.Identity?.IsAuthenticated != true && key is null)
            || await FindAsync(packageId, user, key, address, cancellationToken) is not { } request)
        {
            return DownloadDecision.NotFound;
        }

        foreach (var rule in _rules)
        {
            var verdict = await rule.DecideAsync(request, cancellationToken);
            if (verdict.Allowed)
            {
                return new DownloadDecision(request, verdict, await ObjectionAsync(request, verdict, cancellationToken));
            }
        }

        return DownloadDecision.NotFound;
    }

    private async Task<DownloadRequest?> FindAsync(
        string packageId, ClaimsPrincipal user, ReleaseKeyHolder? key, string? address, CancellationToken cancellationToken)
    {
        var item = await _session
            .Query<ContentItem, PackageIndex>(index => index.PackageId == packageId && index.Published)
            .FirstOrDefaultAsync(cancellationToken);
        if (Catalog.AsRelease(item) is not { } release
            || release.Part.Packages.FirstOrDefault(package => package.Id == packageId) is not { } package
            || await _catalog.GetProductAsync(release.Part.ProductId, cancellationToken) is not { } product)
        {
            return null;
        }

        return new DownloadRequest(product, release, package, user, user.FindFirstValue(ClaimTypes.NameIdentifier), address, key);
    }

    private async Task<string?> ObjectionAsync(DownloadRequest request, DownloadVerdict verdict, CancellationToken cancellationToken)
    {
        foreach (var veto in _vetoes)
        {
            if (await veto.DenyAsync(request, verdict, cancellationToken) is { } message)
            {
                return message;
            }
        }

        return null;
    }
}
