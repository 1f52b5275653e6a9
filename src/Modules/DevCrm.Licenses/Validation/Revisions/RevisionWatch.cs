using System;
using System.Data.Common;
using System.Diagnostics;
using System.Threading;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using YesSql;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>
/// Reads the revisions of other instances, several times a second, on a thread of its own, so that a busy thread pool does not delay it. While
/// it cannot, memory is not trusted.
/// </summary>
internal sealed partial class RevisionWatch : IDisposable
{
    /// <summary>After so long without a reading, memory is not trusted. A change is to be in answers within a second: the rest is for their way.</summary>
    private static readonly TimeSpan _maxAge = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly IStore _store;
    private readonly IDbConnectionAccessor _connections;
    private readonly ValidationMemory _memory;
    private readonly ILogger<RevisionWatch> _logger;
    private readonly ManualResetEventSlim _stop = new();
    private readonly Lock _starting = new();
    private Thread? _thread;
    private long _lastReading;
    private bool _failing;

    public RevisionWatch(IStore store, IDbConnectionAccessor connections, ValidationMemory memory, ILogger<RevisionWatch> logger)
    {
        _store = store;
        _connections = connections;
        _memory = memory;
        _logger = logger;
    }

    /// <summary>Whether memory may be asked. Starts the watch at the first time.</summary>
    public bool IsUpToDate
    {
        get
        {
            if (_thread is null)
            {
                Start();
            }

            var last = Volatile.Read(ref _lastReading);
            return last != 0 && Stopwatch.GetElapsedTime(last) < _maxAge;
        }
    }

    public void Dispose()
    {
        lock (_starting)
        {
            _stop.Set();
            _thread?.Join(TimeSpan.FromSeconds(5));
        }

        _stop.Dispose();
    }

    private void Start()
    {
        lock (_starting)
        {
            if (_thread is null && !_stop.IsSet)
            {
                var thread = new Thread(Run) { IsBackground = true, Name = "DevCrm licence revisions" };
                thread.Start();
                _thread = thread;
            }
        }
    }

    private void Run()
    {
        DbConnection? connection = null;
        RevisionReader? reader = null;
        do
        {
            try
            {
                connection ??= Open();
                reader ??= new RevisionReader(_store.Configuration, _memory);
                var started = Stopwatch.GetTimestamp();
                reader.Read(connection, started);
                Volatile.Write(ref _lastReading, started);
                _failing = false;
            }
            catch (Exception exception)
            {
                // Whatever it is: this thread has nobody above it, and while it cannot read, memory is simply not asked.
                if (!_failing)
                {
                    LogFailing(_logger, exception);
                }

                _failing = true;
                connection?.Dispose();
                connection = null;
                reader = null;
            }
        }
        while (!_stop.Wait(_pause));

        connection?.Dispose();
    }

    private DbConnection Open()
    {
        var connection = _connections.CreateConnection();
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Changes of licences by other instances cannot be read; validation asks the database until they can.")]
    private static partial void LogFailing(ILogger logger, Exception exception);
}
