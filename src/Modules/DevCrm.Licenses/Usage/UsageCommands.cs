using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using YesSql;

namespace DevCrm.Licenses.Usage;

/// <summary>Runs statements in the session's own transaction.</summary>
internal sealed class UsageCommands
{
    private readonly ISession _session;

    public UsageCommands(ISession session)
    {
        _session = session;
        Tables = new UsageTables(session.Store.Configuration);
    }

    public UsageTables Tables { get; }

    /// <summary>How many rows were added, changed or removed.</summary>
    public async Task<int> ExecuteAsync(string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await CommandAsync(statement, values, cancellationToken);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<T>> ReadAsync<T>(
        string statement, Func<DbDataReader, T> read, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await CommandAsync(statement, values, cancellationToken);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    private async Task<DbCommand> CommandAsync(string statement, (string Name, object Value)[] values, CancellationToken cancellationToken)
    {
        var transaction = await _session.BeginTransactionAsync(cancellationToken);
        var connection = transaction.Connection ?? throw new InvalidOperationException("The session's transaction has ended.");
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = statement;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
