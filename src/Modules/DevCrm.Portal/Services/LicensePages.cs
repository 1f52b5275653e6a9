using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using DevCrm.Portal.ViewModels;

namespace DevCrm.Portal.Services;

/// <summary>Gathers what the portal shows of licences.</summary>
public sealed class LicensePages
{
    private readonly ILicenses _licenses;
    private readonly ILicensedReleases _releases;
    private readonly MarkdownPages _markdown;

    public LicensePages(ILicenses licenses, ILicensedReleases releases, MarkdownPages markdown)
    {
        _licenses = licenses;
        _releases = releases;
        _markdown = markdown;
    }

    public Task<IReadOnlyList<License>> ListAsync(PortalAccount visitor, CancellationToken cancellationToken = default) =>
        _licenses.ListForAccountAsync(visitor.Account.Id, cancellationToken);

    /// <summary>A licence of the visitor's account; another account's does not exist for them.</summary>
    public async Task<License?> FindAsync(PortalAccount visitor, string licenseId, CancellationToken cancellationToken = default) =>
        await _licenses.GetAsync(licenseId, cancellationToken) is { } license && license.AccountId == visitor.Account.Id ? license : null;

    public async Task<IReadOnlyList<ReleaseViewModel>> ListReleasesAsync(License license, CancellationToken cancellationToken = default)
    {
        var releases = await _releases.ListAsync(license, cancellationToken);

        return [.. releases.Select(release => new ReleaseViewModel { Release = release, Notes = _markdown.Render(release.Part.Notes) })];
    }
}
