using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using DevCrm.Products.Services;

namespace DevCrm.Campaigns.Announcements;

/// <summary>Asks of licences what the download gate asks of them.</summary>
internal sealed class LicenseAccess
{
    private readonly ILicenses _licenses;
    private readonly ILicensedReleases _releases;

    public LicenseAccess(ILicenses licenses, ILicensedReleases releases)
    {
        _licenses = licenses;
        _releases = releases;
    }

    /// <summary>The licence, if it allows the release.</summary>
    public async Task<License?> FindAllowingAsync(string licenseId, CatalogRelease release, CancellationToken cancellationToken) =>
        await _licenses.GetAsync(licenseId, cancellationToken) is { } license && _releases.Allows(license, release) ? license : null;
}
