using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Alerts;

/// <summary>
/// Finds licences used from more places within a day than is usual: many addresses, fingerprints or countries. A licence for many machines may
/// be used from as many, and one without limit from anywhere.
/// </summary>
internal sealed class IrregularUseFinder : IAlertFinder
{
    private readonly IStore _store;
    private readonly IDbConnectionAccessor _connections;
    private readonly ILicenses _licenses;
    private readonly LicenseReader _reader;
    private readonly ToldAlerts _told;

    public IrregularUseFinder(IStore store, IDbConnectionAccessor connections, ILicenses licenses, LicenseReader reader, ToldAlerts told)
    {
        _store = store;
        _connections = connections;
        _licenses = licenses;
        _reader = reader;
        _told = told;
    }

    public async Task<AlertPage> FindAsync(string after, CancellationToken cancellationToken)
    {
        var settings = await _reader.SettingsAsync();
        if (settings is { IrregularAddresses: <= 0, IrregularFingerprints: <= 0, IrregularCountries: <= 0 })
        {
            return AlertPage.Nothing;
        }

        var now = _reader.UtcNow;
        var uses = await ReadAsync(settings, after, now.AddDays(-1), cancellationToken);
        var news = await NewsAsync(uses, now, cancellationToken);
        var licenses = (await _licenses.ListAsync([.. news.Select(use => use.LicenseId)], cancellationToken)).ToDictionary(license => license.Id, StringComparer.Ordinal);
        var findings = news
            .Where(use => licenses.TryGetValue(use.LicenseId, out var license)
                && license.Terms.Limits.Activations is { } machines && use.IsBeyond(settings, machines))
            .Select(use => new AlertFinding(use.LicenseId, UsageAlertKind.IrregularUse, Occasion(use.LicenseId, now), use.Facts()))
            .ToArray();
        return new AlertPage(findings, uses.Count == AlertPage.Size ? uses[^1].LicenseId : null);
    }

    private Task<IReadOnlyList<IrregularUse>> ReadAsync(LicenseSettings settings, string after, DateTime sinceUtc, CancellationToken cancellationToken) =>
        _connections.ReadAsync(
            ContactTables.Irregular(_store.Configuration),
            row => new IrregularUse(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)),
            cancellationToken,
            ("Since", Milliseconds.Of(sinceUtc)),
            ("After", after),
            ("Addresses", IrregularUse.Most(settings.IrregularAddresses)),
            ("Fingerprints", IrregularUse.Most(settings.IrregularFingerprints)),
            ("Countries", IrregularUse.Most(settings.IrregularCountries)),
            ("Count", AlertPage.Size));

    /// <summary>What was told of yesterday evening is within the day of this morning too.</summary>
    private async Task<IrregularUse[]> NewsAsync(IReadOnlyList<IrregularUse> uses, DateTime now, CancellationToken cancellationToken)
    {
        var today = await _told.AmongAsync(uses.Select(use => Occasion(use.LicenseId, now)), cancellationToken);
        var lately = await _told.LicensesSinceAsync(UsageAlertKind.IrregularUse, uses.Select(use => use.LicenseId), now.AddDays(-1), cancellationToken);
        return [.. uses.Where(use => !today.Contains(Occasion(use.LicenseId, now)) && !lately.Contains(use.LicenseId))];
    }

    private static string Occasion(string licenseId, DateTime utcNow) =>
        $"{UsageAlertKind.IrregularUse}:{licenseId}:{utcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}";
}
