using System;
using System.Collections.Generic;
using System.Data.Common;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>Runs statements in a session's own transaction, or reads beside it.</summary>
internal static class SessionCommands
{
    public static async Task<DbCommand> CommandAsync(
        this ISession session, string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        var transaction = await session.BeginTransactionAsync(cancellationToken);
        var command = (transaction.Connection ?? throw new InvalidOperationException("The session's transaction has ended.")).CreateCommand();
        command.Transaction = transaction;
        command.CommandText = statement;
        Add(command, values);
        return command;
    }

    /// <summary>Reads what is committed, on a connection of its own: a transaction of the session would on SQLite keep others from writing.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this IDbConnectionAccessor connections,
        string statement,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        params (string Name, object Value)[] values)
    {
        await using var connection = connections.CreateConnection();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        Add(command, values);
        return await command.ReadAsync(read, cancellationToken);
    }

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(this DbCommand command, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    public static async Task<int> ExecuteAsync(
        this ISession session, string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await session.CommandAsync(statement, cancellationToken, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public static async Task<object?> ScalarAsync(
        this ISession session, string statement, CancellationToken cancellationToken, params (string Name, object Value)[] values)
    {
        await using var command = await session.CommandAsync(statement, cancellationToken, values);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private static void Add(DbCommand command, (string Name, object Value)[] values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@" + name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
