using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;

namespace Sapling.Tests.Workflows;

internal sealed class TestClock : IClock
{
    public DateTime UtcNow { get; set; } = new(2026, 1, 1, 10, 2, 0, DateTimeKind.Utc);

    public ITimeZone[] GetTimeZones() => throw new NotSupportedException();

    public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

    public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => throw new NotSupportedException();
}

internal sealed class TestNotifier : INotifier
{
    private readonly List<NotifyEntry> _entries = [];

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message)
    {
        _entries.Add(new NotifyEntry { Type = type, Message = message });
        return ValueTask.CompletedTask;
    }

    public IList<NotifyEntry> List() => _entries;
}

internal sealed class TestLocks : IDistributedLock
{
    public HashSet<string> Held { get; } = [];

    public List<string> Asked { get; } = [];

    public Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null) => throw new NotSupportedException();

    public Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        Asked.Add(key);
        return Task.FromResult<(ILocker?, bool)>((null, !Held.Contains(key)));
    }

    public Task<bool> IsLockAcquiredAsync(string key) => Task.FromResult(Held.Contains(key));
}

internal sealed class TestLog : ILoggerProvider, ILogger
{
    public List<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Add($"{logLevel}: {formatter(state, exception)}");

    public void Dispose()
    {
    }
}
