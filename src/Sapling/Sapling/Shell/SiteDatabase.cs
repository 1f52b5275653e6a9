using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;

namespace Sapling.Shell;

/// <summary>What set-up has to know of a database before there is a store on it: whether it can be reached, and what is in it.</summary>
internal sealed class SiteDatabase(SitePaths paths)
{
    public static string SqliteFile(ShellSettings settings, SitePaths paths)
        => settings["ConnectionString"] is { Length: > 0 } given
            ? new SqliteConnectionStringBuilder(given).DataSource
            : Path.Combine(paths.Site, "OrchardCore.db");

    /// <summary>The tables there are, or a message that says why the database cannot be used.</summary>
    public async Task<(string[] Tables, string? Fault)> TablesAsync(ShellSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            if (IsPostgres(settings))
            {
                await using var connection = new NpgsqlConnection(settings["ConnectionString"]);
                await connection.OpenAsync(cancellationToken);
                return (await ListAsync(connection, "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()", cancellationToken), null);
            }

            var file = SqliteFile(settings, paths);
            if (!File.Exists(file))
            {
                return ([], null);
            }

            await using var sqlite = new SqliteConnection($"Data Source={file};Pooling=False");
            await sqlite.OpenAsync(cancellationToken);
            return (await ListAsync(sqlite, "SELECT name FROM sqlite_master WHERE type = 'table'", cancellationToken), null);
        }
        catch (Exception exception) when (exception is DbException or ArgumentException or System.Net.Sockets.SocketException)
        {
            return ([], exception.Message);
        }
    }

    /// <summary>Takes away what an unfinished set-up made.</summary>
    public async Task RemoveAllButAsync(ShellSettings settings, string[] before)
    {
        if (!IsPostgres(settings) && before.Length == 0)
        {
            var file = SqliteFile(settings, paths);
            SqliteConnection.ClearAllPools();
            foreach (var path in new[] { file, file + "-wal", file + "-shm" })
            {
                File.Delete(path);
            }

            return;
        }

        var (tables, _) = await TablesAsync(settings, CancellationToken.None);
        await using DbConnection connection = IsPostgres(settings)
            ? new NpgsqlConnection(settings["ConnectionString"])
            : new SqliteConnection($"Data Source={SqliteFile(settings, paths)};Pooling=False");
        await connection.OpenAsync();
        foreach (var table in tables.Except(before).Where(table => !table.StartsWith("sqlite_", StringComparison.Ordinal)))
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"DROP TABLE IF EXISTS \"{table}\"{(IsPostgres(settings) ? " CASCADE" : "")}";
            await command.ExecuteNonQueryAsync();
        }
    }

    private static bool IsPostgres(ShellSettings settings) => settings["DatabaseProvider"] == DatabaseProviderValue.Postgres;

    private static async Task<string[]> ListAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var names = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            names.Add(reader.GetString(0));
        }

        return [.. names];
    }
}
