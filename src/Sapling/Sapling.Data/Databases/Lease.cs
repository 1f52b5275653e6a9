using System.Data.Common;

namespace Sapling.Data.Databases;

/// <summary>A rented connection; disposing it gives it back.</summary>
internal abstract class Lease(DbConnection connection) : IAsyncDisposable
{
    public DbConnection Connection => connection;

    /// <summary>Set when the connection must not be used again.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Reads rows with a statement whose parameters are named as in the query.</summary>
    public async Task<List<T>> ReadAsync<T>(string sql, IReadOnlyList<KeyValuePair<string, object?>> parameters, DbTransaction? transaction, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var scope = Command(sql, transaction);
        foreach (var (name, value) in parameters)
        {
            SetParameter(scope.Command, name, value);
        }

        var rows = new List<T>();
        await using var reader = await scope.Command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Runs statements in order, in as few round trips as the database allows.</summary>
    public abstract Task ExecuteAsync(IReadOnlyList<Statement> statements, DbTransaction? transaction, CancellationToken cancellationToken);

    public abstract ValueTask DisposeAsync();

    protected abstract CommandScope Command(string sql, DbTransaction? transaction);

    protected abstract void SetParameter(DbCommand command, string name, object? value);

    /// <summary>A command in use; it is disposed of unless the connection keeps it for the next time.</summary>
    protected readonly struct CommandScope(DbCommand command, bool keep) : IAsyncDisposable
    {
        public DbCommand Command => command;

        public ValueTask DisposeAsync() => keep ? ValueTask.CompletedTask : command.DisposeAsync();
    }
}

/// <summary>A statement that changes rows; its parameters are <c>$1</c>, <c>$2</c> and so on.</summary>
internal sealed record Statement(string Sql, object?[] Parameters, Action<int>? Affected = null);
