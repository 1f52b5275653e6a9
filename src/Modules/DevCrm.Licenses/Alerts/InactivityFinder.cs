using System;
using System.Collections.Generic;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Alerts;

/// <summary>Finds licences in force whose program was heard of once, and then not for long.</summary>
internal sealed class InactivityFinder : IAlertFinder
{
    private const int BatchSize = 500;

    /// <summary>Whoever switches the alert on is told of the last weeks and not of all that ever fell silent.</summary>
    private const int WindowDays = 30;

    private readonly ISession _session;
    private readonly IDbConnectionAccessor _connections;
    private readonly ILicenses _licenses;
    private readonly LicenseReader _reader;

    public InactivityFinder(ISession session, IDbConnectionAccessor connections, ILicenses licenses, LicenseReader reader)
    {
        _session = session;
        _connections = connections;
        _licenses = licenses;
        _reader = reader;
    }

    public async IAsyncEnumerable<AlertFinding> FindAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var days = (await _reader.SettingsAsync()).InactiveDays;
        if (days <= 0)
        {
            yield break;
        }

        var to = _reader.UtcNow.AddDays(-days);
        var after = "";
        while (true)
        {
            var rows = await _connections.ReadAsync(
                ContactTables.Silent(_session.Store.Configuration),
                row => (Subject: row.GetString(0), SeenAt: row.GetInt64(1)),
                cancellationToken,
                ("From", Milliseconds.Of(to.AddDays(-WindowDays))),
                ("To", Milliseconds.Of(to)),
                ("After", after),
                ("Count", BatchSize));
            foreach (var (subject, seenAt) in rows)
            {
                if (await _licenses.GetAsync(subject, cancellationToken) is { Status: LicenseStatus.Active or LicenseStatus.Expiring })
                {
                    yield return Finding(subject, seenAt, days);
                }
            }

            if (rows.Count < BatchSize)
            {
                yield break;
            }

            after = rows[^1].Subject;
        }
    }

    private static AlertFinding Finding(string licenseId, long seenAt, int days) => new(
        licenseId,
        UsageAlertKind.Inactivity,
        $"{UsageAlertKind.Inactivity}:{licenseId}:{seenAt}",
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["LastContact"] = Milliseconds.ToUtc(seenAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["Days"] = days.ToString(CultureInfo.InvariantCulture),
        });
}
