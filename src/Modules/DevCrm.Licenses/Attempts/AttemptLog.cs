using System;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Attempts;

/// <summary>Takes attempts without delay and leaves the writing to <see cref="AttemptWriter"/>. Where that falls behind, requests wait; none is lost.</summary>
internal sealed class AttemptLog : IAsyncDisposable, IDisposable
{
    internal const int Capacity = 20_000;

    private readonly AttemptWriter _writer;
    private readonly Channel<Attempt> _channel = Channel.CreateBounded<Attempt>(
        new BoundedChannelOptions(Capacity) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });
    private readonly Lock _starting = new();
    private Task? _writing;

    public AttemptLog(AttemptWriter writer) => _writer = writer;

    public ValueTask AddAsync(Attempt attempt, CancellationToken cancellationToken = default)
    {
        if (_writing is null)
        {
            Start();
        }

        return _channel.Writer.TryWrite(attempt) ? default : _channel.Writer.WriteAsync(attempt, cancellationToken);
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

    public ValueTask DisposeAsync() => new(CompleteAsync());

    public void Dispose() => CompleteAsync().GetAwaiter().GetResult();

    private void Start()
    {
        lock (_starting)
        {
            if (_writing is null)
            {
                // Nothing of the request that happens to be the first may stay with the writer.
                using (ExecutionContext.SuppressFlow())
                {
                    _writing = Task.Run(() => _writer.RunAsync(_channel.Reader));
                }
            }
        }
    }
}
