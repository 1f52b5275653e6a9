using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Alerts;

/// <summary>
/// Finds licences used from more places within a day than is usual: many addresses, or many fingerprints. A licence for many machines may
/// be used from as many, and one without limit from anywhere.
/// </summary>
internal sealed class IrregularUseFinder : IAlertFinder
{
    private readonly ISession _session;
    private readonly IDbConnectionAccessor _connections;
    private readonly ILicenses _licenses;
    private readonly LicenseReader _reader;

    public IrregularUseFinder(ISession session, IDbConnectionAccessor connections, ILicenses licenses, LicenseReader reader)
    {
        _session = session;
        _connections = connections;
        _licenses = licenses;
        _reader = reader;
    }

    public async IAsyncEnumerable<AlertFinding> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var settings = await _reader.SettingsAsync();
        if (settings.IrregularAddresses <= 0 && settings.IrregularFingerprints <= 0)
        {
            yield break;
        }

        var now = _reader.UtcNow;
        var rows = await _connections.ReadAsync(
            ContactTables.Irregular(_session.Store.Configuration),
            row => (LicenseId: row.GetString(0), Addresses: row.GetInt64(1), Fingerprints: row.GetInt64(2)),
            cancellationToken,
            ("Since", Milliseconds.Of(now.AddDays(-1))),
            ("Addresses", Most(settings.IrregularAddresses)),
            ("Fingerprints", Most(settings.IrregularFingerprints)));
        foreach (var (licenseId, addresses, fingerprints) in rows)
        {
            if (await _licenses.GetAsync(licenseId, cancellationToken) is { } license
                && IsIrregular(license, settings, addresses, fingerprints)
                && !await IsToldAsync(licenseId, now.AddDays(-1), cancellationToken))
            {
                yield return Finding(licenseId, now, addresses, fingerprints);
            }
        }
    }

    /// <summary>What was told of yesterday evening is within the day of this morning too.</summary>
    private async Task<bool> IsToldAsync(string licenseId, DateTime since, CancellationToken cancellationToken)
    {
        var kind = UsageAlertKind.IrregularUse.ToString();
        return await _session
            .QueryIndex<UsageAlertIndex>(row => row.LicenseId == licenseId && row.Kind == kind && row.CreatedUtc > since)
            .FirstOrDefaultAsync(cancellationToken) is not null;
    }

    private static bool IsIrregular(License license, LicenseSettings settings, long addresses, long fingerprints) =>
        license.Terms.Limits.Activations is { } machines
        && (addresses > Math.Max(Most(settings.IrregularAddresses), machines)
            || fingerprints > Math.Max(Most(settings.IrregularFingerprints), machines));

    /// <summary>0 is no bound.</summary>
    private static long Most(int setting) => setting > 0 ? setting : long.MaxValue;

    private static AlertFinding Finding(string licenseId, DateTime utcNow, long addresses, long fingerprints)
    {
        var day = utcNow.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return new AlertFinding(
            licenseId,
            UsageAlertKind.IrregularUse,
            $"{UsageAlertKind.IrregularUse}:{licenseId}:{day}",
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["Addresses"] = addresses.ToString(CultureInfo.InvariantCulture),
                ["Fingerprints"] = fingerprints.ToString(CultureInfo.InvariantCulture),
            });
    }
}
