using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Usage;

/// <summary>Runs the statements of usage in the session's own transaction.</summary>
internal sealed class UsageCommands
{
    private readonly ISession _session;
    private readonly IDbConnectionAccessor _connections;

    public UsageCommands(ISession session, IDbConnectionAccessor connections)
    {
        _session = session;
        _connections = connections;
        Tables = new UsageTables(session.Store.Configuration);
    }

    public UsageTables Tables { get; }

    /// <summary>How many rows were added, changed or removed.</summary>
    public Task<int> ExecuteAsync(string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        _session.ExecuteAsync(statement, cancellationToken, values);

    /// <summary>What is committed, on a connection of its own: a page that shows usage must keep nobody from reporting it.</summary>
    public Task<IReadOnlyList<T>> ReadAsync<T>(
        string statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        _connections.ReadAsync(statement, read, cancellationToken, values);

    /// <summary>With what this session has written and not committed yet.</summary>
    public async Task<IReadOnlyList<T>> ReadOwnAsync<T>(
        string statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await _session.CommandAsync(statement, cancellationToken, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
