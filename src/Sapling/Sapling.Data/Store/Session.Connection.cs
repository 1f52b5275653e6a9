using System.Data;
using System.Data.Common;
using Microsoft.Extensions.Logging;
using Sapling.Data.Databases;
using YesSql;

namespace Sapling.Data.Store;

/// <summary>The session's connection and transaction.</summary>
internal sealed partial class Session
{
    private readonly Dictionary<string, (long Next, long End)> _ownIds = new(StringComparer.OrdinalIgnoreCase);
    private Lease? _lease;
    private IDisposable? _turn;

    private DbTransaction? CurrentTransaction { get; set; }

    public async Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        if (CurrentTransaction is not null)
        {
            return CurrentTransaction;
        }

        await store.InitializeAsync(cancellationToken);
        var turn = await store.Settings.Database.EnterWriteAsync(cancellationToken);
        try
        {
            _lease ??= await store.Settings.Database.RentAsync(cancellationToken);
            CurrentTransaction = await _lease.Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        }
        catch
        {
            turn?.Dispose();
            throw;
        }

        _turn = turn;
        return CurrentTransaction;
    }

    internal async Task<List<T>> ReadAsync<T>(string sql, IReadOnlyList<KeyValuePair<string, object?>> parameters, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await store.InitializeAsync(cancellationToken);
        if (_lease is not null)
        {
            return await _lease.ReadAsync(sql, parameters, CurrentTransaction, read, cancellationToken);
        }

        await using var lease = await store.Settings.Database.RentAsync(cancellationToken);
        return await lease.ReadAsync(sql, parameters, null, read, cancellationToken);
    }

    internal Task<List<Document>> ReadDocumentsAsync(string collection, IReadOnlyList<object?> ids, CancellationToken cancellationToken)
    {
        var settings = store.Settings;
        var parameters = new List<KeyValuePair<string, object?>>();
        var table = settings.DocumentTable(collection);
        var condition = settings.Dialect.In(settings.Column("Id"), ids, value =>
        {
            parameters.Add(new($"@p{parameters.Count}", value));
            return parameters[^1].Key;
        });
        return ReadAsync($"SELECT {Queries.DocumentColumns.Of(settings.Dialect, table)} FROM {table} WHERE {condition}", parameters, Queries.DocumentColumns.Read, cancellationToken);
    }

    // While an SQLite transaction writes, nothing else can: ids then come from a block leased in the transaction itself.
    private async Task<long> NextIdAsync(string collection, CancellationToken cancellationToken)
    {
        if (CurrentTransaction is null || store.Settings.Database.IsShared)
        {
            return await store.Settings.Ids.GetNextIdAsync(collection, cancellationToken);
        }

        if (!_ownIds.TryGetValue(collection, out var block) || block.Next >= block.End)
        {
            block = await store.Settings.Ids.LeaseAsync(collection, _lease!, CurrentTransaction, cancellationToken);
        }

        _ownIds[collection] = (block.Next + 1, block.End);
        return block.Next;
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (CurrentTransaction is not null)
            {
                await CurrentTransaction.CommitAsync(cancellationToken);
            }
        }
        catch
        {
            await CancelAsync();
            throw;
        }

        await ReleaseAsync();
    }

    private async Task RollbackAsync()
    {
        if (CurrentTransaction is { Connection: not null })
        {
            try
            {
                await CurrentTransaction.RollbackAsync();
            }
            catch (DbException exception)
            {
                // The connection is lost or the database has rolled back by itself; either way it must not be used again.
                LogRollbackFailed(store.Settings.Logger, exception);
                _lease!.IsBroken = true;
            }
        }

        await ReleaseAsync();
    }

    private async Task ReleaseAsync()
    {
        _ownIds.Clear();
        var (transaction, lease, turn) = (CurrentTransaction, _lease, _turn);
        (CurrentTransaction, _lease, _turn) = (null, null, null);
        try
        {
            if (transaction is not null)
            {
                await transaction.DisposeAsync();
            }

            if (lease is not null)
            {
                await lease.DisposeAsync();
            }
        }
        finally
        {
            turn?.Dispose();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A transaction could not be rolled back")]
    private static partial void LogRollbackFailed(ILogger logger, Exception exception);
}
