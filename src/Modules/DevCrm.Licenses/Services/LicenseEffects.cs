using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Models;
using OrchardCore.Modules;
using YesSql;

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

    public static string OccasionKey(string licenseId, System.DateTime endUtc, string occasion) => $"occasion:{licenseId}:{endUtc:yyyyMMddHHmmss}:{occasion}";

    public Task<LicenseEffect?> FindAsync(string key, CancellationToken cancellationToken = default)
    {
        var hash = LicenseEffectIndexProvider.Hash(key);
        return _session.Query<LicenseEffect, LicenseEffectIndex>(row => row.KeyHash == hash).FirstOrDefaultAsync(cancellationToken)!;
    }

    /// <summary>Stores the effect in the current session. If another session does the same, only one of both commits.</summary>
    public Task AddAsync(string key, string licenseId, CancellationToken cancellationToken = default) =>
        _session.SaveAsync(
            new LicenseEffect { Key = key, LicenseId = licenseId, CreatedUtc = _clock.UtcNow },
            cancellationToken: cancellationToken);
}
