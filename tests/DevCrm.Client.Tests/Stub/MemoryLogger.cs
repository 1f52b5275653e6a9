using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace DevCrm.Client.Tests.Stub;

/// <summary>Keeps what is logged.</summary>
public sealed class MemoryLogger : ILogger<DevCrmClient>
{
    public ConcurrentQueue<string> Lines { get; } = new();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{logLevel}: {formatter(state, exception)} {exception}");
}
