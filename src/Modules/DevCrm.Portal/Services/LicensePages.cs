using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Usage;
using DevCrm.Portal.ViewModels;

namespace DevCrm.Portal.Services;

/// <summary>Gathers what the portal shows of licences.</summary>
public sealed class LicensePages
{
    private readonly ILicenses _licenses;
    private readonly ILicensedReleases _releases;
    private readonly IActivations _activations;
    private readonly UsageOverviews _usage;
    private readonly MarkdownPages _markdown;

    public LicensePages(
        ILicenses licenses, ILicensedReleases releases, IActivations activations, UsageOverviews usage, MarkdownPages markdown)
    {
        _licenses = licenses;
        _releases = releases;
        _activations = activations;
        _usage = usage;
        _markdown = markdown;
    }

    public Task<IReadOnlyList<License>> ListAsync(PortalAccount visitor, CancellationToken cancellationToken = default) =>
        _licenses.ListForAccountAsync(visitor.Account.Id, cancellationToken);

    /// <summary>A licence of the visitor's account; another account's does not exist for them.</summary>
    public async Task<License?> FindAsync(PortalAccount visitor, string licenseId, CancellationToken cancellationToken = default) =>
        await _licenses.GetAsync(licenseId, cancellationToken) is { } license && license.AccountId == visitor.Account.Id ? license : null;

    /// <summary>The page of a licence of the visitor's account; null when there is none.</summary>
    public async Task<LicenseViewModel?> BuildAsync(PortalAccount visitor, string licenseId, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(visitor, licenseId, cancellationToken) is not { } license)
        {
            return null;
        }

        var model = new LicenseViewModel
        {
            Visitor = visitor,
            License = license,
            Usage = await _usage.ReadAsync(license, cancellationToken),
            Activations = await _activations.ListAsync(license.Id, cancellationToken),
        };
        if (visitor.UsesLicenses)
        {
            model.Releases = await ListReleasesAsync(license, cancellationToken);
            model.RemovalsLeft = await _activations.RemovalsLeftAsync(license.Id, cancellationToken);
        }

        return model;
    }

    public async Task<IReadOnlyList<ReleaseViewModel>> ListReleasesAsync(License license, CancellationToken cancellationToken = default)
    {
        var releases = await _releases.ListAsync(license, cancellationToken);

        return [.. releases.Select(release => new ReleaseViewModel { Release = release, Notes = _markdown.Render(release.Part.Notes) })];
    }
}
