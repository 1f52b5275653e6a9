using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Validation;
using DevCrm.Licenses.Validation.Revisions;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// The activation of a fingerprint. Only a good one is answered from memory: whatever would refuse is read from the database, so that an
/// activation that was made or renewed on another instance counts at once.
/// </summary>
internal sealed class ActivationStateSource
{
    private readonly ValidationMemory _memory;
    private readonly RevisionWatch _watch;

    public ActivationStateSource(ValidationMemory memory, RevisionWatch watch)
    {
        _memory = memory;
        _watch = watch;
    }

    public ValueTask<ActivationState?> FindAsync(
        LicenseFacts license, string fingerprint, DateTime utcNow, IServiceProvider services, CancellationToken cancellationToken)
    {
        var key = FingerprintKey.Of(license.Id, fingerprint);
        return Recall(license, key, utcNow) is { } known
            ? new ValueTask<ActivationState?>(known)
            : new ValueTask<ActivationState?>(ReadAsync(key, services, cancellationToken));
    }

    /// <summary>The activation, where memory has a good one.</summary>
    /// <param name="license">Whose it is.</param>
    /// <param name="key">That of <see cref="FingerprintKey"/>.</param>
    /// <param name="utcNow">The moment that counts.</param>
    public ActivationState? Recall(LicenseFacts license, string key, DateTime utcNow) =>
        _watch.IsUpToDate && _memory.FindActivation(key) is { } known && !known.IsDead(utcNow) && !(known.Slot > license.ActivationLimit) ? known : null;

    private async Task<ActivationState?> ReadAsync(string key, IServiceProvider services, CancellationToken cancellationToken)
    {
        var ticket = _memory.Drops.Ticket;
        if (await services.GetRequiredService<ActivationReader>().FindAsync(key, cancellationToken) is not { } activation)
        {
            return null;
        }

        var state = activation.ToState();
        _memory.Keep(key, state, ticket);
        return state;
    }
}
