using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Validation.Revisions;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Files;

/// <summary>Rotates and withdraws signing keys in the current session; each is on the audit trail.</summary>
internal sealed class SigningKeyService : ISigningKeys
{
    private const string SubjectType = "SigningKey";

    private readonly ISession _session;
    private readonly SigningKeyMaker _maker;
    private readonly LicenseRevisions _revisions;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;

    public SigningKeyService(ISession session, SigningKeyMaker maker, LicenseRevisions revisions, IAuditTrail audit, IClock clock)
    {
        _session = session;
        _maker = maker;
        _revisions = revisions;
        _audit = audit;
        _clock = clock;
    }

    public async Task<IReadOnlyList<SigningKeyInfo>> ListAsync(CancellationToken cancellationToken = default)
    {
        var keys = await ReadAsync(_session, cancellationToken);
        var signing = keys.FirstOrDefault(key => key.WithdrawnUtc is null);
        return keys.Select(key => new SigningKeyInfo(key.KeyId, key.CreatedUtc, key.WithdrawnUtc, key == signing)).ToArray();
    }

    public async Task<string> RotateAsync(CancellationToken cancellationToken = default)
    {
        var key = _maker.New();
        await _session.SaveAsync(key, cancellationToken: cancellationToken);
        await _revisions.TouchAsync(RevisionSubjects.SigningKeys, cancellationToken);
        await _audit.RecordAsync(new AuditEntry(SubjectType, key.KeyId, "Made"), cancellationToken);
        return key.KeyId;
    }

    public async Task<bool> WithdrawAsync(string keyId, string reason, CancellationToken cancellationToken = default)
    {
        var keys = await ReadAsync(_session, cancellationToken);
        if (keys.FirstOrDefault(candidate => candidate.KeyId == keyId) is not { WithdrawnUtc: null } key)
        {
            return false;
        }

        key.WithdrawnUtc = _clock.UtcNow;
        await _session.SaveAsync(key, checkConcurrency: true, cancellationToken: cancellationToken);
        await _revisions.TouchAsync(RevisionSubjects.SigningKeys, cancellationToken);
        await _audit.RecordAsync(new AuditEntry(SubjectType, key.KeyId, "Withdrawn", Reason: reason), cancellationToken);
        if (keys.All(other => other.WithdrawnUtc is not null))
        {
            await RotateAsync(cancellationToken);
        }

        return true;
    }

    /// <summary>Newest first; of two made in the same moment every instance takes the same one for the newer.</summary>
    internal static async Task<SigningKey[]> ReadAsync(ISession session, CancellationToken cancellationToken) =>
        [.. (await session.Query<SigningKey, SigningKeyIndex>().ListAsync(cancellationToken))
            .OrderByDescending(key => key.CreatedUtc).ThenBy(key => key.KeyId, System.StringComparer.Ordinal)];
}
