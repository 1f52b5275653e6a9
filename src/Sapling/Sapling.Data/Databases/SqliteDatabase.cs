using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Sapling.Data.Databases;

/// <summary>
/// An SQLite file: many read at once, one writes. Writers of this process wait for each other without blocking a thread;
/// those of other processes meet at the file's lock. Open connections are kept with their prepared statements.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const int MostIdle = 16;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteLease> _idle = [];
    private readonly SemaphoreSlim _writer = new(1, 1);
    private bool _disposed;

    public SqliteDatabase(string connectionString)
    {
        var settings = new SqliteConnectionStringBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(settings.DataSource))
        {
            throw new ArgumentException("The connection string names no file (Data Source).", nameof(connectionString));
        }

        _connectionString = settings.ToString();
        settings.Pooling = false;
        OwnConnectionString = settings.ToString();
    }

    public override Dialect Dialect { get; } = new SqliteDialect();

    public override bool IsShared => false;

    private string OwnConnectionString { get; }

    public override DbConnection CreateConnection() => new SqliteConnection(_connectionString);

    public override async ValueTask<Lease> RentAsync(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_idle.TryTake(out var idle))
        {
            return idle;
        }

        var connection = new SqliteConnection(OwnConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            await using var command = connection.CreateCommand();
            // Written pages are synced at every commit: a payment that was acknowledged survives a power cut.
            // The log grows to 32 MB before it is merged into the file, so that pages written again and again are merged once.
            command.CommandText =
                "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA temp_store = MEMORY; PRAGMA wal_autocheckpoint = 8000;";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        return new SqliteLease(connection, this);
    }

    public override async ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken)
    {
        if (!await _writer.WaitAsync(LongestWait, cancellationToken))
        {
            throw new SqliteException("Another transaction of this process has been writing to the database for 30 seconds.", 5);
        }

        return new Turn(_writer);
    }

    // A write transaction is exclusive from its first statement on.
    public override Task LockMigrationsAsync(DbTransaction transaction, CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var lease))
        {
            lease.Connection.Dispose();
        }

        using var pooled = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(pooled);
    }

    internal ValueTask ReturnAsync(SqliteLease lease)
    {
        if (_disposed || lease.IsBroken || _idle.Count >= MostIdle)
        {
            return lease.Connection.DisposeAsync();
        }

        _idle.Add(lease);
        return ValueTask.CompletedTask;
    }

    private sealed class Turn(SemaphoreSlim writer) : IDisposable
    {
        private SemaphoreSlim? _writer = writer;

        public void Dispose() => Interlocked.Exchange(ref _writer, null)?.Release();
    }
}
