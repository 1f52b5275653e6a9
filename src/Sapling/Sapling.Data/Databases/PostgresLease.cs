using System.Data.Common;
using Npgsql;

namespace Sapling.Data.Databases;

/// <summary>A pooled PostgreSQL connection.</summary>
internal sealed class PostgresLease(NpgsqlConnection connection) : Lease(connection)
{
    public override async Task ExecuteAsync(IReadOnlyList<Statement> statements, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection, (NpgsqlTransaction?)transaction);
        foreach (var statement in statements)
        {
            var command = new NpgsqlBatchCommand(statement.Sql);
            foreach (var value in statement.Parameters)
            {
                command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
            }

            batch.BatchCommands.Add(command);
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
        for (var i = 0; i < statements.Count; i++)
        {
            statements[i].Affected?.Invoke(batch.BatchCommands[i].RecordsAffected);
        }
    }

    public override ValueTask DisposeAsync() => connection.DisposeAsync();

    protected override CommandScope Command(string sql, DbTransaction? transaction)
        => new(new NpgsqlCommand(sql, connection, (NpgsqlTransaction?)transaction), keep: false);

    protected override void SetParameter(DbCommand command, string name, object? value)
        => command.Parameters.Add(new NpgsqlParameter(name, value ?? DBNull.Value));
}
