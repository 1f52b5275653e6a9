using System;
using System.Collections.Generic;
using System.Data;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Logs;
using DevCrm.Licenses.Activations;
using Microsoft.Extensions.Logging;
using YesSql;

namespace DevCrm.Licenses.Attempts;

/// <summary>Writes attempts and, in their transaction, who was seen when.</summary>
internal sealed class AttemptWriter : RecordWriter<Attempt>
{
    private const int BatchSize = 10_000;

    // SQLite finds each parameter by its name among all of the statement's: many rows to a statement cost more than they save.
    private const int RowsPerStatement = 10;

    private readonly IStore _store;
    private readonly LastSeen _lastSeen;
    private readonly Lazy<AttemptTables> _tables;
    private readonly Lazy<ActivationTables> _activationTables;

    public AttemptWriter(IStore store, LastSeen lastSeen, TimeProvider time, ILogger<AttemptWriter> logger)
        : base(BatchSize, time, logger)
    {
        _store = store;
        _lastSeen = lastSeen;
        _tables = new(() => new AttemptTables(store.Configuration));
        _activationTables = new(() => new ActivationTables(store.Configuration));
    }

    protected override async Task WriteAsync(IReadOnlyList<Attempt> batch)
    {
        var seen = _lastSeen.Take();
        try
        {
            await using var session = _store.CreateSession(withTracking: false);
            for (var first = 0; first < batch.Count;)
            {
                var rows = batch.Count - first >= RowsPerStatement ? RowsPerStatement : batch.Count - first;
                first = await InsertAsync(session, batch, first, rows);
            }

            await SeeAsync(session, seen);
            await session.SaveChangesAsync();
        }
        catch
        {
            _lastSeen.PutBack(seen);
            throw;
        }
    }

    /// <summary>Runs one prepared statement for as many full groups of rows as there are.</summary>
    private async Task<int> InsertAsync(ISession session, IReadOnlyList<Attempt> batch, int first, int rows)
    {
        await using var command = await session.CommandAsync(_tables.Value.Insert(rows), CancellationToken.None);
        for (var i = 0; i < rows * AttemptTables.ColumnCount; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = AttemptTables.Parameter(i);
            parameter.DbType = i % AttemptTables.ColumnCount == 0 ? DbType.Int64 : DbType.String;
            command.Parameters.Add(parameter);
        }

        while (first + rows <= batch.Count)
        {
            var position = 0;
            for (var row = 0; row < rows; row++)
            {
                foreach (var value in AttemptTables.Values(batch[first + row]))
                {
                    command.Parameters[position++].Value = value ?? DBNull.Value;
                }
            }

            await command.ExecuteNonQueryAsync();
            first += rows;
        }

        return first;
    }

    private Task SeeAsync(ISession session, IReadOnlyCollection<KeyValuePair<string, long>> seen) => seen.Count == 0
        ? Task.CompletedTask
        : session.ExecuteAsync(_activationTables.Value.See, CancellationToken.None, (JsonRows.Parameter, JsonRows.Of(seen)));
}
