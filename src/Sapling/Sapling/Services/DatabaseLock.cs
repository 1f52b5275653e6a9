using System.Buffers.Binary;
using System.Data.Common;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Npgsql;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;

namespace Sapling.Services;

/// <summary>
/// Locks among the instances that share a database: on PostgreSQL its advisory locks, which end with the connection of an
/// instance that died. An SQLite file has one instance, for which the lock in the process is enough.
/// </summary>
internal sealed class DatabaseLock(ILocalLock local, ShellSettings settings, IDbConnectionAccessor connections) : IDistributedLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool _shared = settings["DatabaseProvider"] == DatabaseProviderValue.Postgres;

    public async Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        var started = Stopwatch.GetTimestamp();
        var (inner, locked) = await local.TryAcquireLockAsync(key, timeout, expiration);
        if (!locked || !_shared)
        {
            return (inner, locked);
        }

        var connection = connections.CreateConnection();
        try
        {
            await connection.OpenAsync();
            while (!await QueryAsync(connection, "SELECT pg_try_advisory_lock($1)", key))
            {
                if (timeout != Timeout.InfiniteTimeSpan && Stopwatch.GetElapsedTime(started) >= timeout)
                {
                    await connection.DisposeAsync();
                    await inner!.DisposeAsync();
                    return (null, false);
                }

                await Task.Delay(Pause);
            }

            return (new Locker(inner!, connection, key), true);
        }
        catch
        {
            await connection.DisposeAsync();
            await inner!.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> QueryAsync(DbConnection connection, string sql, string key)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) });
        return await command.ExecuteScalarAsync() is true;
    }

    private sealed class Locker(ILocker inner, DbConnection connection, string key) : ILocker
    {
        private DbConnection? _connection = connection;

        public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

        public async ValueTask DisposeAsync()
        {
            if (Interlocked.Exchange(ref _connection, null) is { } held)
            {
                // The connection goes back to the pool alive, so the lock has to be given up by name.
                await QueryAsync(held, "SELECT pg_advisory_unlock($1)", key);
                await held.DisposeAsync();
                await inner.DisposeAsync();
            }
        }
    }
}
