using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Models;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace DevCrm.Licenses.Services;

/// <summary>Remembers what has happened and must not happen again.</summary>
internal sealed class LicenseEffects
{
    private readonly ISession _session;
    private readonly IClock _clock;

    public LicenseEffects(ISession session, IClock clock)
    {
        _session = session;
        _clock = clock;
    }

    public static string SourceKey(string source) => "source:" + source;

    public static string RenewalKey(string licenseId, string paymentId) => $"renewal:{licenseId}:{paymentId}";

    public static string OccasionKey(string licenseId, DateTime endUtc, string occasion) => $"occasion:{licenseId}:{endUtc:yyyyMMddHHmmss}:{occasion}";

    public Task<LicenseEffect?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        var hash = LicenseEffectIndexProvider.Hash(key);
        return _session.Query<LicenseEffect, LicenseEffectIndex>(row => row.KeyHash == hash).FirstOrDefaultAsync(cancellationToken)!;
    }

    /// <summary>Those of the keys that are known.</summary>
    public async Task<IReadOnlySet<string>> FindKnownAsync(IEnumerable<string> keys, CancellationToken cancellationToken = default)
    {
        var byHash = keys.Distinct(StringComparer.Ordinal).ToDictionary(LicenseEffectIndexProvider.Hash, StringComparer.Ordinal);
        var hashes = byHash.Keys.ToArray();
        var rows = hashes.Length == 0
            ? []
            : await _session.QueryIndex<LicenseEffectIndex>(row => row.KeyHash.IsIn(hashes)).ListAsync(cancellationToken);
        return rows.Select(row => byHash[row.KeyHash]).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Stores the effect in the current session. If another session does the same, only one of both commits.</summary>
    public Task AddAsync(string key, string licenseId, CancellationToken cancellationToken = default) =>
        _session.SaveAsync(
            new LicenseEffect { Key = key, LicenseId = licenseId, CreatedUtc = _clock.UtcNow },
            cancellationToken: cancellationToken);
}
