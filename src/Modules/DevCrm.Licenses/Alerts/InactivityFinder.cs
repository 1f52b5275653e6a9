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

/// <summary>Finds licences in force whose program was heard of once, and then not for long.</summary>
internal sealed class InactivityFinder : IAlertFinder
{
    /// <summary>Whoever switches the alert on is told of the last weeks and not of all that ever fell silent.</summary>
    private const int WindowDays = 30;

    private readonly IStore _store;
    private readonly IDbConnectionAccessor _connections;
    private readonly ILicenses _licenses;
    private readonly LicenseReader _reader;
    private readonly ToldAlerts _told;

    public InactivityFinder(IStore store, IDbConnectionAccessor connections, ILicenses licenses, LicenseReader reader, ToldAlerts told)
    {
        _store = store;
        _connections = connections;
        _licenses = licenses;
        _reader = reader;
        _told = told;
    }

    public async Task<AlertPage> FindAsync(string after, CancellationToken cancellationToken)
    {
        var days = (await _reader.SettingsAsync()).InactiveDays;
        if (days <= 0)
        {
            return AlertPage.Nothing;
        }

        var to = _reader.UtcNow.AddDays(-days);
        var rows = await _connections.ReadAsync(
            ContactTables.Silent(_store.Configuration),
            row => (LicenseId: row.GetString(0), SeenAt: row.GetInt64(1)),
            cancellationToken,
            ("From", Milliseconds.Of(to.AddDays(-WindowDays))),
            ("To", Milliseconds.Of(to)),
            ("After", after),
            ("Count", AlertPage.Size));
        var told = await _told.AmongAsync(rows.Select(row => Occasion(row.LicenseId, row.SeenAt)), cancellationToken);
        var news = rows.Where(row => !told.Contains(Occasion(row.LicenseId, row.SeenAt))).ToArray();
        var inForce = (await _licenses.ListAsync([.. news.Select(row => row.LicenseId)], cancellationToken))
            .Where(license => license.Status is LicenseStatus.Active or LicenseStatus.Expiring)
            .Select(license => license.Id)
            .ToHashSet(StringComparer.Ordinal);
        var findings = news.Where(row => inForce.Contains(row.LicenseId)).Select(row => Finding(row.LicenseId, row.SeenAt, days)).ToArray();
        return new AlertPage(findings, rows.Count == AlertPage.Size ? rows[^1].LicenseId : null);
    }

    private static AlertFinding Finding(string licenseId, long seenAt, int days) => new(
        licenseId,
        UsageAlertKind.Inactivity,
        Occasion(licenseId, seenAt),
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LastContact"] = Milliseconds.ToUtc(seenAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["Days"] = days.ToString(CultureInfo.InvariantCulture),
        });

    private static string Occasion(string licenseId, long seenAt) => $"{UsageAlertKind.Inactivity}:{licenseId}:{seenAt}";
}
