using System;
using System.Collections.Generic;
using System.Threading.Channels;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace DevCrm.Core.Logs;

/// <summary>Writes records in batches, a transaction each, at the latest half a second after they came.</summary>
public abstract partial class RecordWriter<T>
{
    private static readonly TimeSpan _gather = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan _longestPause = TimeSpan.FromSeconds(5);

    private readonly int _batchSize;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    protected RecordWriter(int batchSize, TimeProvider time, ILogger logger)
    {
        _batchSize = batchSize;
        _time = time;
        _logger = logger;
    }

    /// <summary>Until the channel is completed and empty.</summary>
    public async Task RunAsync(ChannelReader<T> records)
    {
        ArgumentNullException.ThrowIfNull(records);
        var batch = new List<T>();
        while (await records.WaitToReadAsync())
        {
            if (records.Count < _batchSize / 2)
            {
                await Task.WhenAny(Task.Delay(_gather, _time), records.Completion);
            }

            while (batch.Count < _batchSize && records.TryRead(out var record))
            {
                batch.Add(record);
            }

            await StoreAsync(batch);
            batch.Clear();
        }
    }

    /// <summary>Stores all of them or throws; called again with the same ones after a fault.</summary>
    protected abstract Task WriteAsync(IReadOnlyList<T> batch);

    // A database that is away or busy for a moment loses nothing: the batch is tried again while the channel fills and requests wait.
    private async Task StoreAsync(List<T> batch)
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
                if (number == 10 || exception is ObjectDisposedException)
                {
                    LogLost(_logger, batch.Count, typeof(T).Name, exception);
                    return;
                }

                LogRetry(_logger, batch.Count, typeof(T).Name, exception);
                await Task.Delay(pause, _time);
                pause = pause * 2 < _longestPause ? pause * 2 : _longestPause;
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} records of the log {Log} could not be written; they are tried again.")]
    private static partial void LogRetry(ILogger logger, int count, string log, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} records of the log {Log} could not be written and are lost.")]
    private static partial void LogLost(ILogger logger, int count, string log, Exception exception);
}
