using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace DevCrm.Core.Logs;

/// <summary>Takes records without delay and leaves the writing to a <see cref="RecordWriter{T}"/>. Where that falls behind, requests wait; none is lost.</summary>
public abstract class RecordQueue<T> : IAsyncDisposable, IDisposable
{
    private readonly Func<ChannelReader<T>, Task> _write;
    private readonly Channel<T> _channel;
    private readonly Lock _starting = new();
    private Task? _writing;

    protected RecordQueue(int capacity, RecordWriter<T> writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _write = writer.RunAsync;
        _channel = Channel.CreateBounded<T>(new BoundedChannelOptions(capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });
    }

    public ValueTask AddAsync(T record, CancellationToken cancellationToken = default)
    {
        if (_writing is null)
        {
            Start();
        }

        return _channel.Writer.TryWrite(record) ? default : _channel.Writer.WriteAsync(record, cancellationToken);
    }

    /// <summary>Writes what is there, and takes no more.</summary>
    public async Task CompleteAsync()
    {
        _channel.Writer.TryComplete();
        if (_writing is { } writing)
        {
            await writing;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CompleteAsync();
        GC.SuppressFinalize(this);
    }

    public void Dispose()
    {
        CompleteAsync().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    private void Start()
    {
        lock (_starting)
        {
            if (_writing is null)
            {
                // Nothing of the request that happens to be the first may stay with the writer.
                using (ExecutionContext.SuppressFlow())
                {
                    _writing = Task.Run(() => _write(_channel.Reader));
                }
            }
        }
    }
}
