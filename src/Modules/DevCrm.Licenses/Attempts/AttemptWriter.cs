using System;
using System.Collections.Generic;
using System.Data;
using System.Data.Common;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using Microsoft.Extensions.Logging;
using YesSql;

namespace DevCrm.Licenses.Attempts;

/// <summary>Writes attempts in batches, a transaction each, at the latest half a second after they came; with them, who was seen when.</summary>
internal sealed partial class AttemptWriter
{
    private const int BatchSize = 10_000;

    // SQLite finds each parameter by its name among all of the statement's: many rows to a statement cost more than they save.
    private const int RowsPerStatement = 10;
    private static readonly TimeSpan _gather = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    private readonly IStore _store;
    private readonly LastSeen _lastSeen;
    private readonly TimeProvider _time;
    private readonly ILogger<AttemptWriter> _logger;
    private readonly Lazy<AttemptTables> _tables;
    private readonly Lazy<ActivationTables> _activationTables;

    public AttemptWriter(IStore store, LastSeen lastSeen, TimeProvider time, ILogger<AttemptWriter> logger)
    {
        _store = store;
        _lastSeen = lastSeen;
        _time = time;
        _logger = logger;
        _tables = new(() => new AttemptTables(store.Configuration));
        _activationTables = new(() => new ActivationTables(store.Configuration));
    }

    /// <summary>Until the channel is completed and empty.</summary>
    public async Task RunAsync(ChannelReader<Attempt> attempts)
    {
        var batch = new List<Attempt>();
        while (await attempts.WaitToReadAsync())
        {
            if (attempts.Count < BatchSize / 2)
            {
                await Task.WhenAny(Task.Delay(_gather, _time), attempts.Completion);
            }

            while (batch.Count < BatchSize && attempts.TryRead(out var attempt))
            {
                batch.Add(attempt);
            }

            await StoreAsync(batch);
            batch.Clear();
        }
    }

    // A database that is away or busy for a moment loses nothing: the batch is tried again while the channel fills and requests wait.
    private async Task StoreAsync(List<Attempt> batch)
    {
        var pause = TimeSpan.FromMilliseconds(100);
        for (var number = 1; ; number++)
        {
            try
            {
                await WriteAsync(batch);
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is, the writer goes on: without one, requests would wait for room in the channel for ever.
                if (number == 10 || exception is ObjectDisposedException || exception is not (DbException or TimeoutException or InvalidOperationException))
                {
                    LogLost(_logger, batch.Count, exception);
                    return;
                }

                LogRetry(_logger, batch.Count, exception);
                await Task.Delay(pause, _time);
                pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
            }
        }
    }

    private async Task WriteAsync(List<Attempt> batch)
    {
        var seen = _lastSeen.Take();
        try
        {
            await using var session = _store.CreateSession(withTracking: false);
            for (var first = 0; first < batch.Count;)
            {
                var rows = batch.Count - first >= RowsPerStatement ? RowsPerStatement : batch.Count - first;
                first = await InsertAsync(session, batch, first, rows);
            }

            await SeeAsync(session, seen);
            await session.SaveChangesAsync();
        }
        catch
        {
            _lastSeen.PutBack(seen);
            throw;
        }
    }

    /// <summary>Runs one prepared statement for as many full groups of rows as there are.</summary>
    private async Task<int> InsertAsync(ISession session, List<Attempt> batch, int first, int rows)
    {
        await using var command = await session.CommandAsync(_tables.Value.Insert(rows), CancellationToken.None);
        for (var i = 0; i < rows * AttemptTables.ColumnCount; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = AttemptTables.Parameter(i);
            parameter.DbType = i % AttemptTables.ColumnCount == 0 ? DbType.Int64 : DbType.String;
            command.Parameters.Add(parameter);
        }

        while (first + rows <= batch.Count)
        {
            var position = 0;
            for (var row = 0; row < rows; row++)
            {
                foreach (var value in AttemptTables.Values(batch[first + row]))
                {
                    command.Parameters[position++].Value = value ?? DBNull.Value;
                }
            }

            await command.ExecuteNonQueryAsync();
            first += rows;
        }

        return first;
    }

    private async Task SeeAsync(ISession session, IReadOnlyCollection<KeyValuePair<string, long>> seen)
    {
        if (seen.Count == 0)
        {
            return;
        }

        await using var command = await session.CommandAsync(_activationTables.Value.See, CancellationToken.None, ("Subject", ""), ("SeenAt", 0L));
        foreach (var (subject, at) in seen)
        {
            command.Parameters[0].Value = subject;
            command.Parameters[1].Value = at;
            await command.ExecuteNonQueryAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} attempts could not be written; they are tried again.")]
    private static partial void LogRetry(ILogger logger, int count, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} attempts could not be written and are lost.")]
    private static partial void LogLost(ILogger logger, int count, Exception exception);
}
