using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DevCrm.Testing.Hosting;

/// <summary>The database of a host under test, past the host: to break it, to hold it still, to see what is stored.</summary>
public sealed class SiteDatabase(DevCrmHost host)
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(200);

    public bool IsSqlite => host.Options.DatabaseProvider == Databases.Sqlite;

    public async Task<DbConnection> OpenAsync()
    {
        DbConnection connection = IsSqlite
            ? new SqliteConnection($"Data Source={Path.Combine(host.ContentRoot, "App_Data", "Sites", "Default", "OrchardCore.db")};Pooling=False")
            : new NpgsqlConnection(host.Options.ConnectionString);
        await connection.OpenAsync();

        return connection;
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    public async Task<object?> ReadAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;

        return await command.ExecuteScalarAsync();
    }

    /// <summary>Waits until the site has no mail left that it would still send, now or later.</summary>
    public async Task WaitUntilNoMailIsLeftAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var left = Convert.ToInt64(await ReadAsync("""SELECT COUNT(*) FROM "OutgoingMailIndex" WHERE "DueUtc" IS NOT NULL"""), System.Globalization.CultureInfo.InvariantCulture);
            if (left == 0)
            {
                return;
            }

            if (TimeProvider.System.GetElapsedTime(start) > _patience)
            {
                throw new TimeoutException($"{left} mails are still to be sent.");
            }

            await Task.Delay(100);
        }
    }
}
