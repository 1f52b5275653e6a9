using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Sapling.Data.Databases;

/// <summary>An open SQLite connection with the statements prepared on it.</summary>
internal sealed class SqliteLease(SqliteConnection connection, SqliteDatabase database) : Lease(connection)
{
    private const int MostPrepared = 200;
    private readonly Dictionary<string, SqliteCommand> _prepared = [];

    public override async Task ExecuteAsync(IReadOnlyList<Statement> statements, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        foreach (var statement in statements)
        {
            await using var scope = Command(statement.Sql, transaction);
            for (var i = 0; i < statement.Parameters.Length; i++)
            {
                SetParameter(scope.Command, PositionName(i), statement.Parameters[i]);
            }

            var affected = await scope.Command.ExecuteNonQueryAsync(cancellationToken);
            statement.Affected?.Invoke(affected);
        }
    }

    public override ValueTask DisposeAsync() => database.ReturnAsync(this);

    protected override CommandScope Command(string sql, DbTransaction? transaction)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            if (_prepared.Count >= MostPrepared)
            {
                foreach (var old in _prepared.Values)
                {
                    old.Dispose();
                }

                _prepared.Clear();
            }

            _prepared[sql] = command = connection.CreateCommand();
            command.CommandText = sql;
        }

        command.Transaction = (SqliteTransaction?)transaction;
        return new CommandScope(command, keep: true);
    }

    protected override void SetParameter(DbCommand command, string name, object? value)
    {
        var parameters = (SqliteParameterCollection)command.Parameters;
        var index = parameters.IndexOf(name);
        if (index < 0)
        {
            parameters.AddWithValue(name, value ?? DBNull.Value);
        }
        else
        {
            parameters[index].Value = value ?? DBNull.Value;
        }
    }

    private static readonly string[] PositionNames = [.. Enumerable.Range(1, 64).Select(i => "$" + i)];

    private static string PositionName(int i) => i < PositionNames.Length ? PositionNames[i] : "$" + (i + 1);
}
