using System.Diagnostics;
using Npgsql;

namespace DevCrm.Testing;

/// <summary>
/// The PostgreSQL server of this test run: the one <c>DEVCRM_TEST_POSTGRES</c> names, or one started from the binaries of the
/// machine with its data in a temporary folder, reached by a Unix socket, that ends with this process.
/// </summary>
internal sealed class LocalPostgres
{
    private const string Variable = "DEVCRM_TEST_POSTGRES";

    // The shell waits for the end of its input, which comes when this process ends, however it ends.
    private const string Script = """
        "$0/initdb" -D "$1/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$1/initdb.log" 2>&1 || exit 1
        "$0/postgres" -D "$1/data" -k "$1" -c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300 >"$1/postgres.log" 2>&1 &
        server=$!
        cat >/dev/null
        kill -QUIT $server
        wait $server
        rm -rf "$1/data" "$1"/*.log
        """;

    private static readonly Lazy<Task<LocalPostgres>> Server = new(StartAsync);
    private static Process? _shell;

    private readonly string _administration;
    private int _databases;

    private LocalPostgres(string administration) => _administration = administration;

    public static Task<LocalPostgres> StartedAsync() => Server.Value;

    public static string? WhyNot()
        => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || Binaries() is not null
            ? null
            : $"no PostgreSQL: {Variable} is not set and no server is installed (looked in /usr/lib/postgresql/*/bin and PATH).";

    public async Task<TestDatabase> CreateDatabaseAsync()
    {
        var name = $"devcrm_{Environment.ProcessId}_{Interlocked.Increment(ref _databases)}";
        await ExecuteAsync($"CREATE DATABASE {name}");
        var connectionString = new NpgsqlConnectionStringBuilder(_administration) { Database = name }.ToString();
        return new TestDatabase(Databases.Postgres, connectionString, async () => await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)"));
    }

    private static async Task<LocalPostgres> StartAsync()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            return new LocalPostgres(given);
        }

        var binaries = Binaries()!;
        var folder = Directory.CreateTempSubdirectory("devcrm-pg-").FullName;
        var start = new ProcessStartInfo { RedirectStandardInput = true, UseShellExecute = false, WorkingDirectory = folder };
        string[] command = ["sh", "-c", Script, binaries, folder];
        if (!OperatingSystem.IsWindows() && Environment.UserName == "root")
        {
            // The server refuses to run as root.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_111_111);
            command = ["runuser", "-u", "postgres", "--", .. command];
        }

        start.FileName = command[0];
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        _shell = Process.Start(start);
        var server = new LocalPostgres(new NpgsqlConnectionStringBuilder { Host = folder, Username = "postgres", Database = "postgres", Pooling = false }.ToString());
        await server.WaitAsync(folder);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(folder);
        return server;
    }

    private static void End(string folder)
    {
        _shell!.StandardInput.Close();
        _shell.WaitForExit(TimeSpan.FromSeconds(10));
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Binaries()
    {
        var installed = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var version) ? version : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return installed.Concat(path).FirstOrDefault(d => File.Exists(Path.Combine(d, "postgres")) && File.Exists(Path.Combine(d, "initdb")));
    }

    private async Task WaitAsync(string folder)
    {
        var patience = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (patience.Elapsed < TimeSpan.FromSeconds(60) && _shell is { HasExited: false })
            {
                await Task.Delay(50);
            }
            catch (NpgsqlException exception)
            {
                var logs = string.Concat(Directory.GetFiles(folder, "*.log").Select(File.ReadAllText));
                throw new InvalidOperationException($"The test server did not start. {logs}", exception);
            }
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_administration);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
