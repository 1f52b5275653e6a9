using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;
using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace DevCrm.Licenses.Files;

/// <summary>The signing keys in memory, read again when they change.</summary>
internal sealed class SigningKeyRing : IDisposable
{
    private readonly SigningKeyMaker _maker;
    private readonly ValidationMemory _memory;
    private readonly RevisionWatch _watch;
    private volatile Ring? _ring;

    public SigningKeyRing(SigningKeyMaker maker, ValidationMemory memory, RevisionWatch watch)
    {
        _maker = maker;
        _memory = memory;
        _watch = watch;
        _memory.Dropped += OnDropped;
    }

    public async ValueTask<JwsSigner> SignerAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        (await GetAsync(services, cancellationToken)).Signer;

    public async ValueTask<JsonWebKeySet> PublicKeysAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        (await GetAsync(services, cancellationToken)).PublicKeys;

    public void Dispose()
    {
        _memory.Dropped -= OnDropped;
        _ring?.Signer.Dispose();
    }

    private void OnDropped(string subject)
    {
        if (subject is RevisionSubjects.SigningKeys or RevisionSubjects.Catalog)
        {
            _ring = null;
        }
    }

    private async ValueTask<Ring> GetAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (_ring is { } known && _watch.IsUpToDate && !_memory.IsHeld(RevisionSubjects.SigningKeys))
        {
            return known;
        }

        var ticket = _memory.Drops.Ticket;
        var keys = await SigningKeyService.ReadAsync(services.GetRequiredService<ISession>(), cancellationToken);
        var valid = keys.Where(key => key.WithdrawnUtc is null).ToArray();
        if (valid.Length == 0)
        {
            throw new InvalidOperationException("There is no signing key, though the module's installation makes one.");
        }

        var ring = new Ring(
            new JwsSigner(valid[0].KeyId, () => _maker.Open(valid[0])),
            new JsonWebKeySet([.. valid.Select(key => new JsonWebKey("EC", "P-256", key.X, key.Y, key.KeyId, "sig", "ES256"))]));
        _ring = ring;
        if (_memory.Drops.HappenedSince(ticket, RevisionSubjects.SigningKeys))
        {
            _ring = null;
        }

        return ring;
    }

    private sealed record Ring(JwsSigner Signer, JsonWebKeySet PublicKeys);
}
