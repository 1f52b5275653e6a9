using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using YesSql;
using YesSql.Services;

namespace DevCrm.Licenses.Alerts;

/// <summary>Knows of many occasions at once which were told, so that no licence is read for nothing.</summary>
internal sealed class ToldAlerts
{
    private readonly LicenseEffects _effects;
    private readonly ISession _session;

    public ToldAlerts(LicenseEffects effects, ISession session)
    {
        _effects = effects;
        _session = session;
    }

    /// <summary>Under which an occasion is remembered.</summary>
    public static string KeyOf(string occasion) => "alert:" + occasion;

    public async Task<IReadOnlySet<string>> AmongAsync(IEnumerable<string> occasions, CancellationToken cancellationToken)
    {
        var all = occasions.ToArray();
        var known = await _effects.FindKnownAsync(all.Select(KeyOf), cancellationToken);
        return all.Where(occasion => known.Contains(KeyOf(occasion))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The licences among those given that had an alert of a kind since a moment.</summary>
    public async Task<IReadOnlySet<string>> LicensesSinceAsync(
        UsageAlertKind kind, IEnumerable<string> licenseIds, DateTime sinceUtc, CancellationToken cancellationToken)
    {
        var (name, ids) = (kind.ToString(), licenseIds.ToArray());
        if (ids.Length == 0)
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }

        var rows = await _session
            .QueryIndex<UsageAlertIndex>(row => row.LicenseId.IsIn(ids) && row.Kind == name && row.CreatedUtc > sinceUtc)
            .ListAsync(cancellationToken);
        return rows.Select(row => row.LicenseId).ToHashSet(StringComparer.Ordinal);
    }
}
