using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Validation;
using DevCrm.Licenses.Validation.Revisions;
using OrchardCore;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// Gives away the units of licences, in the session's transaction. A lock on the licence's row makes requests take turns; the unique columns of
/// the table make sure, whatever happens to the lock.
/// </summary>
internal sealed class ActivationUnits
{
    private readonly ActivationWriter _writer;
    private readonly ActivationLeases _leases;
    private readonly ActivationRemovals _removals;
    private readonly IBusinessEvents _events;
    private readonly IClock _clock;

    public ActivationUnits(
        ActivationWriter writer, ActivationLeases leases, ActivationRemovals removals, IBusinessEvents events, IClock clock)
    {
        _writer = writer;
        _leases = leases;
        _removals = removals;
        _events = events;
        _clock = clock;
    }

    /// <summary>For each wish the fingerprint's activation, a new one where it has none; null when no unit is free. Commits nothing.</summary>
    public async Task<IReadOnlyList<Activation?>> TakeAsync(IReadOnlyList<ActivationWish> wishes, CancellationToken cancellationToken)
    {
        var units = await ReserveAsync(wishes, cancellationToken);

        // Most fingerprints are new and most licences have units left: these take one each, in one statement, without a look at what there is.
        var taken = await AddNewAsync(wishes, units, cancellationToken);
        var others = wishes.Where(wish => !taken.ContainsKey(wish.FingerprintKey)).ToArray();
        if (others.Length > 0)
        {
            var known = await _writer.FindAsync(others.Select(wish => wish.FingerprintKey).Distinct(StringComparer.Ordinal), cancellationToken);
            foreach (var wish in others)
            {
                taken[wish.FingerprintKey] = await TakeAsync(wish, units[wish.License.Id], known, cancellationToken);
            }
        }

        await _writer.SetHighestAsync(
            [.. units.Values.Where(unit => unit.Highest != unit.Reserved).Select(unit => KeyValuePair.Create(unit.LicenseId, (long)unit.Highest))],
            cancellationToken);
        return [.. wishes.Select(wish => taken[wish.FingerprintKey])];
    }

    private async Task<Dictionary<string, Units>> ReserveAsync(IReadOnlyList<ActivationWish> wishes, CancellationToken cancellationToken)
    {
        var counts = wishes.CountBy(wish => wish.License.Id, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var reserved = await _writer.ReserveAsync(counts.Select(count => KeyValuePair.Create(count.Key, (long)count.Value)), cancellationToken);
        return counts.Keys.ToDictionary(
            licenseId => licenseId, licenseId => new Units(licenseId, reserved[licenseId], counts[licenseId]), StringComparer.Ordinal);
    }

    /// <summary>A new activation for each fingerprint that has none, as far as the licences have units that were never given away.</summary>
    private async Task<Dictionary<string, Activation?>> AddNewAsync(
        IReadOnlyList<ActivationWish> wishes, Dictionary<string, Units> units, CancellationToken cancellationToken)
    {
        var offered = new List<(ActivationWish Wish, Activation Activation)>();
        foreach (var wish in wishes.DistinctBy(wish => wish.FingerprintKey, StringComparer.Ordinal))
        {
            var unit = units[wish.License.Id];
            var slot = unit.Offered + 1;
            if (IsWithin(wish.License, slot))
            {
                unit.Offered = slot;
                offered.Add((wish, New(wish, slot)));
            }
        }

        var added = await _writer.AddAsync([.. offered.Select(offer => offer.Activation)], cancellationToken);
        var taken = new Dictionary<string, Activation?>(StringComparer.Ordinal);
        foreach (var (wish, activation) in offered.Where(offer => added.Contains(offer.Wish.FingerprintKey)))
        {
            units[wish.License.Id].Highest = activation.Slot;
            taken.Add(wish.FingerprintKey, activation);
            await TellAsync(wish, activation, cancellationToken);
        }

        return taken;
    }

    private async Task<Activation?> TakeAsync(
        ActivationWish wish, Units units, Dictionary<string, Activation> known, CancellationToken cancellationToken)
    {
        var existing = known.GetValueOrDefault(wish.FingerprintKey);
        if (existing is not null && IsWithin(wish.License, existing.Slot))
        {
            await _leases.RenewAsync(wish.License, existing, wish.Request, cancellationToken);
            return existing;
        }

        if (await FindSlotAsync(wish.License, units.Highest, known, cancellationToken) is not { } slot)
        {
            return null;
        }

        units.Highest = Math.Max(units.Highest, slot);
        if (existing is not null)
        {
            await _leases.MoveAsync(wish.License, existing, slot, wish.Request, cancellationToken);
            return existing;
        }

        var activation = New(wish, slot);
        if ((await _writer.AddAsync([activation], cancellationToken)).Count == 0)
        {
            throw new ActivationChangedException(activation.ActivationId);
        }

        await TellAsync(wish, activation, cancellationToken);
        return known[wish.FingerprintKey] = activation;
    }

    private static bool IsWithin(LicenseFacts license, int slot) => license.ActivationLimit is not { } limit || slot <= limit;

    private async Task<int?> FindSlotAsync(
        LicenseFacts license, int highest, Dictionary<string, Activation> known, CancellationToken cancellationToken)
    {
        if (license.ActivationLimit is not { } limit || highest < limit)
        {
            return highest + 1;
        }

        var activations = await _writer.ListAsync(license.Id, limit, cancellationToken);
        var taken = activations.Select(activation => activation.Slot).ToHashSet();
        for (var slot = 1; taken.Count < limit && slot <= limit; slot++)
        {
            if (!taken.Contains(slot))
            {
                return slot;
            }
        }

        var now = _clock.UtcNow;
        var dead = activations.Where(activation => activation.LeaseEndsUtc <= now).MinBy(activation => activation.LeaseEndsUtc);
        if (dead is null)
        {
            return null;
        }

        await _removals.RemoveAsync(dead, license.Number, ActivationRemover.Lease, userId: null, cancellationToken);
        known.Remove(dead.FingerprintKey);
        return dead.Slot;
    }

    private Activation New(ActivationWish wish, int slot) => new()
    {
        ActivationId = IdGenerator.GenerateId(),
        LicenseId = wish.License.Id,
        Fingerprint = wish.Request.Fingerprint,
        Slot = slot,
        Name = wish.Request.Name,
        Platform = wish.Request.Platform,
        Address = wish.Request.Address,
        ActivatedUtc = Milliseconds.Whole(_clock.UtcNow),
        LeaseEndsUtc = _leases.EndOf(wish.License, wish.Request, current: null),
    };

    private Task TellAsync(ActivationWish wish, Activation activation, CancellationToken cancellationToken) => _events.RaiseAsync(
        new BusinessEvent(
            BusinessEventTypes.ActivationCreated, activation.ActivationId, ActivationFacts.Of(activation, wish.License.Number), wish.License.Id),
        cancellationToken);

    /// <summary>The units of a licence that is locked.</summary>
    private sealed class Units
    {
        public Units(string licenseId, int reserved, int count)
        {
            LicenseId = licenseId;
            Reserved = reserved;
            Highest = Offered = reserved - count;
        }

        public string LicenseId { get; }

        /// <summary>What the table says is the highest unit.</summary>
        public int Reserved { get; }

        /// <summary>The last unit that was tried to be given away, of those reserved.</summary>
        public int Offered { get; set; }

        /// <summary>The highest that was given away.</summary>
        public int Highest { get; set; }
    }
}
