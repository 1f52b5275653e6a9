using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Validation;
using DevCrm.Licenses.Validation.Revisions;
using DevCrm.Products.Models;
using OrchardCore;
using OrchardCore.Modules;
using YesSql;
using YesSql.Services;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// Gives away the units of a licence, in the session's transaction. A lock on the licence's row makes requests take turns; the unique columns of
/// the index make sure, whatever happens to the lock.
/// </summary>
internal sealed class ActivationUnits
{
    private readonly ISession _session;
    private readonly ActivationTables _tables;
    private readonly ActivationRemovals _removals;
    private readonly IBusinessEvents _events;
    private readonly LicenseRevisions _revisions;
    private readonly IClock _clock;

    public ActivationUnits(ISession session, ActivationRemovals removals, IBusinessEvents events, LicenseRevisions revisions, IClock clock)
    {
        _session = session;
        _tables = new ActivationTables(session.Store.Configuration);
        _removals = removals;
        _events = events;
        _revisions = revisions;
        _clock = clock;
    }

    /// <summary>For each wish the fingerprint's activation, a new one where it has none; null when no unit is free. Commits nothing.</summary>
    public async Task<IReadOnlyList<Activation?>> TakeAsync(IReadOnlyList<ActivationWish> wishes, CancellationToken cancellationToken)
    {
        var units = await LockAsync(wishes.Select(wish => wish.License.Id), cancellationToken);
        var known = await FindKnownAsync([.. wishes.Select(wish => wish.FingerprintKey).Distinct(StringComparer.Ordinal)], cancellationToken);
        var taken = new Activation?[wishes.Count];
        for (var i = 0; i < wishes.Count; i++)
        {
            taken[i] = await TakeAsync(wishes[i], units[wishes[i].License.Id], known, cancellationToken);
        }

        await SetHighestAsync([.. units.Values.Where(unit => unit.Highest > unit.HighestBefore)], cancellationToken);
        return taken;
    }

    /// <summary>Renews the lease where there is one, and notes what the program says of itself.</summary>
    public async Task RenewAsync(
        LicenseFacts license, Activation activation, ActivationRequest request, CancellationToken cancellationToken, bool always = false)
    {
        var lease = LeaseEnd(license, request, activation.LeaseEndsUtc);
        var changed = always || lease != activation.LeaseEndsUtc
            || (request.Name is not null && request.Name != activation.Name)
            || (request.Platform is not null && request.Platform != activation.Platform);
        if (!changed)
        {
            return;
        }

        activation.LeaseEndsUtc = lease;
        activation.Name = request.Name ?? activation.Name;
        activation.Platform = request.Platform ?? activation.Platform;
        activation.Address = request.Address ?? activation.Address;
        await _session.SaveAsync(activation, checkConcurrency: true, cancellationToken: cancellationToken);
        _revisions.HoldUntilTheEnd(RevisionSubjects.Activation(FingerprintKey.Of(license.Id, activation.Fingerprint)));
        if (always)
        {
            await _revisions.TouchAsync(RevisionSubjects.Activation(FingerprintKey.Of(license.Id, activation.Fingerprint)), cancellationToken);
        }
    }

    // In one order everywhere, so that two instances never wait for each other.
    private async Task<Dictionary<string, Units>> LockAsync(IEnumerable<string> licenseIds, CancellationToken cancellationToken)
    {
        var rows = PairRows.Of(licenseIds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        await using var command = await _session.CommandAsync(_tables.LockManyUnits, cancellationToken, (PairRows.Parameter, rows));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var units = new Dictionary<string, Units>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var licenseId = reader.GetString(0);
            units[licenseId] = new Units(licenseId, reader.GetInt32(1));
        }

        return units;
    }

    // Most fingerprints are new: the index alone says so, without a look at the documents.
    private async Task<Dictionary<string, Activation>> FindKnownAsync(string[] keys, CancellationToken cancellationToken)
    {
        var rows = await _session.QueryIndex<ActivationIndex>(row => row.FingerprintKey.IsIn(keys)).ListAsync(cancellationToken);
        var found = rows.Select(row => row.FingerprintKey).ToArray();
        return found.Length == 0
            ? new Dictionary<string, Activation>(StringComparer.Ordinal)
            : (await _session.Query<Activation, ActivationIndex>(row => row.FingerprintKey.IsIn(found)).ListAsync(cancellationToken))
                .ToDictionary(activation => FingerprintKey.Of(activation.LicenseId, activation.Fingerprint), StringComparer.Ordinal);
    }

    private Task SetHighestAsync(IReadOnlyList<Units> changed, CancellationToken cancellationToken) => changed.Count == 0
        ? Task.CompletedTask
        : _session.ExecuteAsync(
            _tables.SetHighest,
            cancellationToken,
            (PairRows.Parameter, PairRows.Of(changed.Select(units => KeyValuePair.Create(units.LicenseId, (long)units.Highest)))));

    private async Task<Activation?> TakeAsync(
        ActivationWish wish, Units units, Dictionary<string, Activation> known, CancellationToken cancellationToken)
    {
        var (license, request) = (wish.License, wish.Request);
        var existing = known.GetValueOrDefault(wish.FingerprintKey);
        if (existing is not null && IsWithin(license, existing.Slot))
        {
            await RenewAsync(license, existing, request, cancellationToken);
            return existing;
        }

        if (await FindSlotAsync(license, units.Highest, known, cancellationToken) is not { } slot)
        {
            return null;
        }

        units.Highest = Math.Max(units.Highest, slot);
        if (existing is not null)
        {
            existing.Slot = slot;
            await RenewAsync(license, existing, request, cancellationToken, always: true);
            return existing;
        }

        return known[wish.FingerprintKey] = await AddAsync(license, request, slot, cancellationToken);
    }

    private static bool IsWithin(LicenseFacts license, int slot) => license.ActivationLimit is not { } limit || slot <= limit;

    private DateTime? LeaseEnd(LicenseFacts license, ActivationRequest request, DateTime? current)
    {
        if (license.ActivationMode != ActivationMode.Floating)
        {
            return null;
        }

        var end = _clock.UtcNow.AddMinutes(license.LeaseMinutes);
        end = request.AtLeastUntilUtc is { } least && least > end ? least : end;

        // A lease that was extended for a file is not shortened by a heartbeat.
        return current > end ? current : end;
    }

    private async Task<int?> FindSlotAsync(
        LicenseFacts license, int highest, Dictionary<string, Activation> known, CancellationToken cancellationToken)
    {
        if (license.ActivationLimit is not { } limit || highest < limit)
        {
            return highest + 1;
        }

        var rows = (await _session.QueryIndex<ActivationIndex>(row => row.LicenseId == license.Id && row.Slot <= limit).ListAsync(cancellationToken)).ToArray();
        var taken = rows.Select(row => row.Slot).ToHashSet();
        for (var slot = 1; taken.Count < limit && slot <= limit; slot++)
        {
            if (!taken.Contains(slot))
            {
                return slot;
            }
        }

        var now = Milliseconds.Of(_clock.UtcNow);
        var dead = rows.Where(row => row.LeaseEnds <= now).MinBy(row => row.LeaseEnds);
        if (dead is null)
        {
            return null;
        }

        var key = dead.FingerprintKey;
        if (await _session.Query<Activation, ActivationIndex>(row => row.FingerprintKey == key).FirstOrDefaultAsync(cancellationToken) is { } activation)
        {
            await _removals.RemoveAsync(activation, license.Number, ActivationRemover.Lease, userId: null, cancellationToken);
            await _session.FlushAsync(cancellationToken);
            known.Remove(key);
        }

        return dead.Slot;
    }

    private async Task<Activation> AddAsync(LicenseFacts license, ActivationRequest request, int slot, CancellationToken cancellationToken)
    {
        var activation = new Activation
        {
            ActivationId = IdGenerator.GenerateId(),
            LicenseId = license.Id,
            Fingerprint = request.Fingerprint,
            Slot = slot,
            Name = request.Name,
            Platform = request.Platform,
            Address = request.Address,
            ActivatedUtc = _clock.UtcNow,
            LeaseEndsUtc = LeaseEnd(license, request, current: null),
        };
        await _session.SaveAsync(activation, cancellationToken: cancellationToken);
        await _events.RaiseAsync(
            new BusinessEvent(BusinessEventTypes.ActivationCreated, activation.ActivationId, ActivationFacts.Of(activation, license.Number), license.Id),
            cancellationToken);
        return activation;
    }

    /// <summary>The units of a licence that is locked.</summary>
    private sealed class Units
    {
        public Units(string licenseId, int highest)
        {
            LicenseId = licenseId;
            HighestBefore = highest;
            Highest = highest;
        }

        public string LicenseId { get; }

        public int HighestBefore { get; }

        public int Highest { get; set; }
    }
}
