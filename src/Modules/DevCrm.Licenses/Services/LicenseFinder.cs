using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Models;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Licenses.Services;

/// <summary>Finds licences and reads their keys.</summary>
internal sealed class LicenseFinder
{
    private readonly IContentManager _contentManager;
    private readonly ISession _session;
    private readonly LicenseReader _reader;
    private readonly LicenseKeyVault _vault;
    private readonly LicenseEffects _effects;

    public LicenseFinder(
        IContentManager contentManager,
        ISession session,
        LicenseReader reader,
        LicenseKeyVault vault,
        LicenseEffects effects)
    {
        _contentManager = contentManager;
        _session = session;
        _reader = reader;
        _vault = vault;
        _effects = effects;
    }

    public async Task<License?> GetAsync(string licenseId, CancellationToken cancellationToken = default) =>
        string.IsNullOrEmpty(licenseId) ? null : await _reader.ReadAsync(await _contentManager.GetAsync(licenseId), cancellationToken);

    public async Task<IReadOnlyList<License>> ListAsync(IReadOnlyCollection<string> licenseIds, CancellationToken cancellationToken = default) =>
        licenseIds.Count == 0 ? [] : await ReadAsync(await _contentManager.GetAsync(licenseIds), cancellationToken);

    public async Task<IReadOnlyList<License>> ListForAccountAsync(string accountId, CancellationToken cancellationToken = default)
    {
        var items = await _session.Query<ContentItem, LicenseIndex>(row => row.AccountId == accountId && row.Published).ListAsync(cancellationToken);
        var loaded = new List<ContentItem>();
        foreach (var item in items)
        {
            loaded.Add(await _contentManager.LoadAsync(item));
        }

        var licenses = await ReadAsync(loaded, cancellationToken);
        return licenses.OrderByDescending(license => license.Part.StartUtc).ThenByDescending(license => license.Number, StringComparer.Ordinal).ToArray();
    }

    public async Task<License?> FindByKeyAsync(string key, CancellationToken cancellationToken = default)
    {
        if (!LicenseKey.TryParse(key, out var parsed))
        {
            return null;
        }

        var hash = await _vault.HashAsync(parsed, cancellationToken);
        var row = await _session.QueryIndex<LicenseIndex>(license => license.KeyHash == hash && license.Published).FirstOrDefaultAsync(cancellationToken);
        return row is null ? null : await GetAsync(row.ContentItemId, cancellationToken);
    }

    public async Task<License?> FindBySourceAsync(string source, CancellationToken cancellationToken = default) =>
        await _effects.FindAsync(LicenseEffects.SourceKey(source), cancellationToken) is { } issued
            ? await GetAsync(issued.LicenseId, cancellationToken)
            : null;

    public async Task<string?> RevealKeyAsync(string licenseId, CancellationToken cancellationToken = default) =>
        await GetAsync(licenseId, cancellationToken) is { Part.ProtectedKey: { Length: > 0 } protectedKey } ? _vault.Reveal(protectedKey) : null;

    private async Task<IReadOnlyList<License>> ReadAsync(IEnumerable<ContentItem> items, CancellationToken cancellationToken)
    {
        var licenses = new List<License>();
        foreach (var item in items)
        {
            if (await _reader.ReadAsync(item, cancellationToken) is { } license)
            {
                licenses.Add(license);
            }
        }

        return licenses;
    }
}
