using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;

namespace DevCrm.Api.RateLimits;

/// <summary>
/// Counts requests by partition. The count is that of this window and the part of the last one that still lies within a window's
/// length, so that no burst at the edge of two windows passes twice. The framework's limiters do the same for one partition; they
/// tell neither what remains nor when it is reset, and need a timer each.
/// </summary>
internal sealed class SlidingWindowLimiter<TKey>
    where TKey : notnull
{
    private const int MaxPartitions = 100_000;

    private readonly ConcurrentDictionary<TKey, Counter> _counters;
    private readonly Counter? _others;
    private readonly TimeProvider _time;
    private readonly int _limit;
    private readonly long _window;
    private long _sweptWindow;

    // The dictionary's own count takes all its locks.
    private int _count;

    /// <param name="limit">What one partition may do.</param>
    /// <param name="time">Counts the windows.</param>
    /// <param name="sharesOverflow">
    /// Partitions beyond what memory is meant for share one counter, because somebody is inventing them; otherwise they are let through.
    /// </param>
    public SlidingWindowLimiter(RateLimit limit, TimeProvider time, bool sharesOverflow = true)
    {
        _limit = limit.Permits;
        _window = Math.Max(1, (long)(limit.Window.TotalSeconds * time.TimestampFrequency));
        _time = time;
        _counters = new ConcurrentDictionary<TKey, Counter>();
        _others = sharesOverflow ? new Counter() : null;
    }

    public bool IsOff => _limit == 0;

    /// <summary>Counts a request.</summary>
    public RateLease Take(TKey partition) => Ask(partition, take: true);

    /// <summary>Whether a request would pass now; counts nothing.</summary>
    public RateLease Peek(TKey partition) => Ask(partition, take: false);

    private RateLease Ask(TKey partition, bool take)
    {
        var now = _time.GetTimestamp();
        var window = now / _window;
        Sweep(window);
        return (take ? FindOrAdd(partition) : Find(partition)) is { } counter
            ? counter.Ask(window, (double)(now % _window) / _window, _limit, WindowLength, take)
            : new RateLease(true, _limit, _limit, WindowLength);
    }

    private TimeSpan WindowLength => TimeSpan.FromSeconds((double)_window / _time.TimestampFrequency);

    // Who is only looked at gets no counter: those who behave must not fill the room for those who do not.
    private Counter? Find(TKey partition) =>
        _counters.TryGetValue(partition, out var counter) ? counter
        : Volatile.Read(ref _count) < MaxPartitions ? null
        : _others;

    private Counter? FindOrAdd(TKey partition)
    {
        if (_counters.TryGetValue(partition, out var counter))
        {
            return counter;
        }

        if (Volatile.Read(ref _count) >= MaxPartitions)
        {
            return _others;
        }

        var added = new Counter();
        counter = _counters.GetOrAdd(partition, added);
        if (ReferenceEquals(counter, added))
        {
            Interlocked.Increment(ref _count);
        }

        return counter;
    }

    /// <summary>Once a window, whoever comes first throws out the counters that nobody has used since the last one.</summary>
    private void Sweep(long window)
    {
        var swept = Volatile.Read(ref _sweptWindow);
        if (swept == window || Interlocked.CompareExchange(ref _sweptWindow, window, swept) != swept)
        {
            return;
        }

        foreach (var (partition, _) in _counters.Where(pair => pair.Value.IsIdle(window)))
        {
            if (_counters.TryRemove(partition, out _))
            {
                Interlocked.Decrement(ref _count);
            }
        }
    }

    private sealed class Counter
    {
        private readonly Lock _lock = new();
        private long _window;
        private int _current;
        private int _last;

        public bool IsIdle(long window)
        {
            lock (_lock)
            {
                return _window < window - 1;
            }
        }

        public RateLease Ask(long window, double elapsed, int limit, TimeSpan length, bool take)
        {
            lock (_lock)
            {
                if (_window != window)
                {
                    _last = _window == window - 1 ? _current : 0;
                    _current = 0;
                    _window = window;
                }

                var used = _current + (_last * (1 - elapsed));
                if (used + 1 > limit)
                {
                    return new RateLease(false, limit, 0, length * Wait(elapsed, limit));
                }

                _current += take ? 1 : 0;
                return new RateLease(true, limit, (int)(limit - used - (take ? 1 : 0)), length * (1 - elapsed));
            }
        }

        /// <summary>In windows, until the count has fallen so far that one more fits.</summary>
        private double Wait(double elapsed, int limit) => _current + 1 <= limit
            ? 1 - ((double)(limit - _current - 1) / _last) - elapsed
            : 1 - elapsed + (1 - ((double)(limit - 1) / _current));
    }
}
