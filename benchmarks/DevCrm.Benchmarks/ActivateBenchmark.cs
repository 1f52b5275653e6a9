using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace DevCrm.Benchmarks;

/// <summary>Design section 11, row 2.</summary>
internal static class ActivateBenchmark
{
    private const string Path = "/api/v1/licenses/activate";
    private const int Licenses = 64;
    private const int Writers = 64;

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        await MeasureAsync(options, options.Postgres is null ? "activate on SQLite" : "activate on PostgreSQL", options.Postgres);
        return 0;
    }

    private static async Task MeasureAsync(BenchmarkOptions options, string title, string? postgres)
    {
        await using var site = new SiteProcess(postgres);
        var licenses = await site.SetUpAsync(Licenses);
        await site.StartAsync();
        var time = TimeSpan.FromSeconds(options.Seconds);
        var start = 0;
        byte[] Request(int number) => LoadGenerator.Post(
            Path, $$"""{"key":"{{licenses[number % Licenses].Key}}","fingerprint":"{{start}}-{{number}}","name":"Machine","platform":"linux-x64"}""");
        await LoadGenerator.RunAsync(site.Port, Request, TimeSpan.FromSeconds(15), Writers);

        var table = new ResultTable(title, "activations/s", "single-row inserts/s");
        for (var round = 0; round < options.Rounds; round++)
        {
            start++;
            var activations = await LoadGenerator.RunAsync(site.Port, Request, time, Writers);
            table.Add(activations.PerSecond, await InsertAsync(site, postgres, time));
        }

        table.Print(0.3);
    }

    // As many writers as there are requests at a time; on SQLite one, since only one can write.
    private static async Task<double> InsertAsync(SiteProcess site, string? postgres, TimeSpan time)
    {
        var writers = postgres is null ? 1 : Writers;
        var done = 0;
        await ExecuteAsync("CREATE TABLE IF NOT EXISTS \"BenchmarkRow\" (\"Number\" bigint, \"Text\" varchar(200))");
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, writers).Select(_ => Task.Run(async () =>
        {
            await using var connection = await OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO \"BenchmarkRow\" (\"Number\", \"Text\") VALUES (@n, @t)";
            var number = Parameter("@n", 0L);
            Parameter("@t", new string('x', 200));
            await command.PrepareAsync();
            while (watch.Elapsed < time)
            {
                number.Value = (long)Interlocked.Increment(ref done);
                await command.ExecuteNonQueryAsync();
            }

            DbParameter Parameter(string name, object value)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = name;
                parameter.Value = value;
                command.Parameters.Add(parameter);
                return parameter;
            }
        })));
        return done / watch.Elapsed.TotalSeconds;

        async Task<DbConnection> OpenAsync()
        {
            DbConnection connection = postgres is null ? new SqliteConnection($"Data Source={site.SqliteFile};Pooling=False") : new NpgsqlConnection(postgres);
            await connection.OpenAsync();
            if (postgres is null)
            {
                // As durable as the site's own writes.
                await using var pragma = connection.CreateCommand();
                pragma.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";
                await pragma.ExecuteNonQueryAsync();
            }

            return connection;
        }

        async Task ExecuteAsync(string sql)
        {
            await using var connection = await OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync();
        }
    }
}
