using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>Reads the activations that are committed, for whoever only looks.</summary>
internal sealed class ActivationReader
{
    private readonly IDbConnectionAccessor _connections;
    private readonly ActivationTables _tables;

    public ActivationReader(IStore store, IDbConnectionAccessor connections)
    {
        _connections = connections;
        _tables = new ActivationTables(store.Configuration);
    }

    /// <summary>That of a licence's fingerprint.</summary>
    /// <param name="key">Of <see cref="FingerprintKey"/>.</param>
    /// <param name="cancellationToken">Ends the wait for the database.</param>
    public async Task<Activation?> FindAsync(string key, CancellationToken cancellationToken) =>
        (await ReadAsync("WHERE \"FingerprintKey\" = @Key", cancellationToken, ("Key", key))).SingleOrDefault();

    public async Task<Activation?> GetAsync(string activationId, CancellationToken cancellationToken) =>
        (await ReadAsync("WHERE \"ActivationId\" = @Id", cancellationToken, ("Id", activationId))).SingleOrDefault();

    /// <summary>Oldest first.</summary>
    public Task<IReadOnlyList<Activation>> ListAsync(string licenseId, CancellationToken cancellationToken) =>
        ReadAsync("WHERE \"LicenseId\" = @LicenseId ORDER BY \"ActivatedAt\", \"Slot\"", cancellationToken, ("LicenseId", licenseId));

    public Task<IReadOnlyList<Activation>> ListAsync(ActivationPage page, CancellationToken cancellationToken)
    {
        var values = new List<(string Name, object Value)> { ("Count", page.Count) };
        var conditions = new List<string>();
        if (page.After is { } after)
        {
            conditions.Add($"\"ActivationId\" {(page.Descending ? '<' : '>')} @After");
            values.Add(("After", after));
        }

        if (page.LicenseIds.Count > 0)
        {
            var names = page.LicenseIds.Select((_, number) => "License" + number).ToArray();
            conditions.Add($"\"LicenseId\" IN ({string.Join(", ", names.Select(name => "@" + name))})");
            values.AddRange(names.Zip(page.LicenseIds, (name, id) => (name, (object)id)));
        }

        var where = conditions.Count > 0 ? "WHERE " + string.Join(" AND ", conditions) : "";
        return ReadAsync($"{where} ORDER BY \"ActivationId\" {(page.Descending ? "DESC" : "ASC")} LIMIT @Count", cancellationToken, [.. values]);
    }

    private Task<IReadOnlyList<Activation>> ReadAsync(
        string condition, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        _connections.ReadAsync($"{_tables.Select} {condition}", ActivationRecord.Read, cancellationToken, values);
}
