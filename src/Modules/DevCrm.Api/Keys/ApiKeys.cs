using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Audit;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Api.Keys;

/// <summary>A key that was just made, with its token, which nobody can read again.</summary>
public sealed record NewApiKey(ApiKey Key, string Token)
{
    // A record prints its members; the token must not get into a log that way.
    public override string ToString() => $"NewApiKey {{ {Key.KeyId} }}";
}

/// <summary>Makes, finds and revokes keys.</summary>
public sealed class ApiKeys
{
    private const string SubjectType = "ApiKey";

    private readonly ISession _session;
    private readonly IAuditTrail _audit;
    private readonly IClock _clock;

    public ApiKeys(ISession session, IAuditTrail audit, IClock clock)
    {
        _session = session;
        _audit = audit;
        _clock = clock;
    }

    public async Task<NewApiKey> CreateAsync(
        string name, IEnumerable<string> scopes, DateTime? expiresUtc, string createdBy, CancellationToken cancellationToken = default)
    {
        var keyId = ApiKeyToken.NewId();
        var token = ApiKeyToken.New(keyId);
        var key = new ApiKey
        {
            KeyId = keyId,
            Name = name,
            Scopes = [.. scopes],
            TokenHash = ApiKeyToken.Hash(token),
            CreatedUtc = _clock.UtcNow,
            CreatedBy = createdBy,
            ExpiresUtc = expiresUtc,
        };
        await AddAsync(key, cancellationToken);
        return new NewApiKey(key, token);
    }

    /// <summary>Stores a key and tells the audit trail of it.</summary>
    internal async Task AddAsync(ApiKey key, CancellationToken cancellationToken)
    {
        await _session.SaveAsync(key, cancellationToken: cancellationToken);
        var facts = new JsonObject
        {
            ["Name"] = key.Name,
            ["Scopes"] = new JsonArray([.. key.Scopes.Select(scope => JsonValue.Create(scope))]),
            ["ExpiresUtc"] = key.ExpiresUtc,
            ["CreatedBy"] = key.CreatedBy,
        };
        await _audit.RecordAsync(new AuditEntry(SubjectType, key.KeyId, "Created", After: facts), cancellationToken);
    }

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancellationToken = default) =>
        (await _session.Query<ApiKey, ApiKeyIndex>().OrderByDescending(row => row.CreatedUtc).ListAsync(cancellationToken)).ToArray();

    public Task<ApiKey?> FindAsync(string keyId, CancellationToken cancellationToken = default) =>
        _session.Query<ApiKey, ApiKeyIndex>(row => row.KeyId == keyId).FirstOrDefaultAsync(cancellationToken)!;

    /// <summary>The key of a token, of whatever state.</summary>
    public Task<ApiKey?> FindByTokenAsync(string token, CancellationToken cancellationToken = default)
    {
        var hash = ApiKeyToken.Hash(token);
        return _session.Query<ApiKey, ApiKeyIndex>(row => row.TokenHash == hash).FirstOrDefaultAsync(cancellationToken)!;
    }

    /// <summary>False when it was revoked already.</summary>
    public async Task<bool> RevokeAsync(ApiKey key, string revokedBy, CancellationToken cancellationToken = default)
    {
        if (key.RevokedUtc is not null)
        {
            return false;
        }

        key.RevokedUtc = _clock.UtcNow;
        key.RevokedBy = revokedBy;

        // Only a save with the check makes a new version on Orchard Core; without it a use noted at the same time undoes this one.
        await _session.SaveAsync(key, checkConcurrency: true, cancellationToken: cancellationToken);
        await _audit.RecordAsync(new AuditEntry(SubjectType, key.KeyId, "Revoked"), cancellationToken);
        return true;
    }
}
