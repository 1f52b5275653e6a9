using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// Changes activations in the session's own transaction, and reads there what a change is decided by. Units are given away and taken back
/// under the licence's lock only.
/// </summary>
internal sealed class ActivationWriter
{
    private readonly ISession _session;
    private readonly ActivationTables _tables;

    public ActivationWriter(ISession session)
    {
        _session = session;
        _tables = new ActivationTables(session.Store.Configuration);
    }

    /// <summary>Waits until nobody else gives away or takes back units of the licence; until the transaction's end nobody does.</summary>
    public Task LockAsync(string licenseId, CancellationToken cancellationToken) =>
        ReserveAsync([KeyValuePair.Create(licenseId, 0L)], cancellationToken);

    /// <summary>Locks the licences and reserves as many units of each as are asked for: those up to the number that is told.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ReserveAsync(
        IEnumerable<KeyValuePair<string, long>> counts, CancellationToken cancellationToken)
    {
        // In one order everywhere, so that two instances never wait for each other.
        var rows = JsonRows.Of(counts.OrderBy(count => count.Key, StringComparer.Ordinal));
        var highest = await ReadAsync(_tables.Reserve, row => KeyValuePair.Create(row.GetString(0), row.GetInt32(1)), cancellationToken, (JsonRows.Parameter, rows));
        return new Dictionary<string, int>(highest, StringComparer.Ordinal);
    }

    /// <summary>The highest unit that each licence has given away, where it is another than what was reserved.</summary>
    public Task SetHighestAsync(IReadOnlyCollection<KeyValuePair<string, long>> highest, CancellationToken cancellationToken) => highest.Count == 0
        ? Task.CompletedTask
        : _session.ExecuteAsync(_tables.SetHighest, cancellationToken, (JsonRows.Parameter, JsonRows.Of(highest)));

    /// <summary>Adds those whose fingerprint has no activation yet, and tells their keys.</summary>
    public async Task<IReadOnlySet<string>> AddAsync(IReadOnlyCollection<Activation> activations, CancellationToken cancellationToken) => activations.Count == 0
        ? new HashSet<string>()
        : (await ReadAsync(
            _tables.Add, row => row.GetString(0), cancellationToken, (JsonRows.Parameter, JsonRows.Of(activations, ActivationRecord.Write))))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Those of some fingerprints' keys, by key.</summary>
    public async Task<Dictionary<string, Activation>> FindAsync(IEnumerable<string> keys, CancellationToken cancellationToken) =>
        (await ReadAsync(_tables.SelectKnown, ActivationRecord.Read, cancellationToken, (JsonRows.Parameter, JsonRows.Of(keys))))
            .ToDictionary(activation => activation.FingerprintKey, StringComparer.Ordinal);

    public async Task<Activation?> GetAsync(string activationId, CancellationToken cancellationToken) =>
        (await ReadAsync($"{_tables.Select} WHERE \"ActivationId\" = @Id", ActivationRecord.Read, cancellationToken, ("Id", activationId))).SingleOrDefault();

    /// <summary>Those that have one of the first units of a licence.</summary>
    public Task<IReadOnlyList<Activation>> ListAsync(string licenseId, int limit, CancellationToken cancellationToken) => ReadAsync(
        $"{_tables.Select} WHERE \"LicenseId\" = @LicenseId AND \"Slot\" <= @Limit",
        ActivationRecord.Read,
        cancellationToken,
        ("LicenseId", licenseId),
        ("Limit", limit));

    /// <summary>Writes what can change of it.</summary>
    /// <param name="activation">As it is to be.</param>
    /// <param name="slotBefore">Its unit when it was read.</param>
    /// <param name="leaseBefore">The end of its lease when it was read.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    /// <exception cref="ActivationChangedException">It has been renewed, moved or removed since then.</exception>
    public async Task RenewAsync(Activation activation, int slotBefore, DateTime? leaseBefore, CancellationToken cancellationToken)
    {
        var renewed = await _session.ExecuteAsync(
            _tables.Renew,
            cancellationToken,
            ("ActivationId", activation.ActivationId),
            ("Slot", activation.Slot),
            ("Name", activation.Name ?? (object)DBNull.Value),
            ("Platform", activation.Platform ?? (object)DBNull.Value),
            ("Address", activation.Address ?? (object)DBNull.Value),
            ("LeaseEnds", Milliseconds.Of(activation.LeaseEndsUtc) ?? (object)DBNull.Value),
            ("SlotBefore", slotBefore),
            ("LeaseBefore", Milliseconds.Of(leaseBefore) ?? 0));
        if (renewed == 0)
        {
            throw new ActivationChangedException(activation.ActivationId);
        }
    }

    /// <exception cref="ActivationChangedException">It is gone.</exception>
    public async Task RemoveAsync(Activation activation, CancellationToken cancellationToken)
    {
        if (await _session.ExecuteAsync(_tables.Remove, cancellationToken, ("ActivationId", activation.ActivationId)) == 0)
        {
            throw new ActivationChangedException(activation.ActivationId);
        }
    }

    private async Task<IReadOnlyList<T>> ReadAsync<T>(
        string statement, Func<System.Data.Common.DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await _session.CommandAsync(statement, cancellationToken, values);
        return await command.ReadAsync(read, cancellationToken);
    }
}
