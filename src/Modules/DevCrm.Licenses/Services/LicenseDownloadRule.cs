using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Indexes;
using DevCrm.Products.Downloads;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Licenses.Services;

/// <summary>A signed-in user may download what any licence of any of their accounts allows.</summary>
internal sealed class LicenseDownloadRule : IDownloadRule
{
    private readonly IMemberships _memberships;
    private readonly IContentManager _contentManager;
    private readonly ISession _session;
    private readonly LicenseReader _reader;
    private readonly ILicensedReleases _releases;

    public LicenseDownloadRule(
        IMemberships memberships, IContentManager contentManager, ISession session, LicenseReader reader, ILicensedReleases releases)
    {
        _memberships = memberships;
        _contentManager = contentManager;
        _session = session;
        _reader = reader;
        _releases = releases;
    }

    public async ValueTask<DownloadVerdict> DecideAsync(DownloadRequest request, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(request.UserId))
        {
            return DownloadVerdict.None;
        }

        foreach (var membership in await _memberships.ListForUserAsync(request.UserId, cancellationToken))
        {
            if (UsesLicenses(membership.Role)
                && await FindAsync(membership.AccountId, request, cancellationToken) is { } license)
            {
                return DownloadVerdict.Allow(license.AccountId, license.Id);
            }
        }

        return DownloadVerdict.None;
    }

    /// <summary>Billing and Viewer see invoices and facts, not keys and files.</summary>
    internal static bool UsesLicenses(PortalRole role) => role is PortalRole.Owner or PortalRole.Admin or PortalRole.Member;

    private async Task<License?> FindAsync(string accountId, DownloadRequest request, CancellationToken cancellationToken)
    {
        var productId = request.Product.Id;
        var items = await _session.Query<ContentItem, LicenseIndex>(
                row => row.AccountId == accountId && row.ProductId == productId && row.Published)
            .ListAsync(cancellationToken);
        foreach (var item in items)
        {
            if (await _reader.ReadAsync(await _contentManager.LoadAsync(item), cancellationToken) is { } license
                && _releases.Allows(license, request.Release))
            {
                return license;
            }
        }

        return null;
    }
}
