using System.Diagnostics;
using DevCrm.Licenses.Attempts;
using Microsoft.Data.Sqlite;

namespace DevCrm.Benchmarks;

/// <summary>The validations that a site on SQLite has on record.</summary>
internal static class ValidationRecord
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    /// <summary>How many there are, as soon as they are as many as were answered, and whatever there are when so long has passed.</summary>
    public static async Task<long> CountAsync(string file, long answered, TimeSpan patience)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            var late = watch.Elapsed > patience;
            var recorded = await CountAsync(file);
            if (recorded >= answered || late)
            {
                return recorded;
            }

            await Task.Delay(_pause);
        }
    }

    private static async Task<long> CountAsync(string file)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM {AttemptTables.Table} WHERE Route = 'validate'";
        return (long)(await command.ExecuteScalarAsync())!;
    }
}
