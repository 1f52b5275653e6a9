using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using OrchardCore.Modules;

namespace Sapling.Users;

/// <summary>
/// Counts attempts per kind and address in a sliding window, in this process. It slows guessing over many accounts,
/// which the lock-out of one account does not.
/// </summary>
public sealed class AttemptThrottle(IClock clock)
{
    private const int Crowded = 10_000;

    private readonly ConcurrentDictionary<(string Kind, string Address), Queue<DateTime>> _attempts = new();

    /// <summary>How long the address has to wait, or null when it may try now.</summary>
    public TimeSpan? Wait(string kind, IPAddress? address, int limit, TimeSpan window)
    {
        if (!_attempts.TryGetValue((kind, Key(address)), out var times))
        {
            return null;
        }

        lock (times)
        {
            Forget(times, window);
            return times.Count < limit ? null : times.Peek() + window - clock.UtcNow;
        }
    }

    public void Count(string kind, IPAddress? address, TimeSpan window)
    {
        if (_attempts.Count > Crowded)
        {
            RemoveIdle(window);
        }

        var times = _attempts.GetOrAdd((kind, Key(address)), _ => new Queue<DateTime>());
        lock (times)
        {
            Forget(times, window);
            times.Enqueue(clock.UtcNow);
        }
    }

    private void RemoveIdle(TimeSpan window)
    {
        foreach (var (key, times) in _attempts)
        {
            lock (times)
            {
                Forget(times, window);
                if (times.Count == 0)
                {
                    _attempts.TryRemove(key, out _);
                }
            }
        }
    }

    private void Forget(Queue<DateTime> times, TimeSpan window)
    {
        while (times.TryPeek(out var oldest) && oldest + window <= clock.UtcNow)
        {
            times.Dequeue();
        }
    }

    /// <summary>One household or data centre customer has a whole /64 of IPv6 addresses.</summary>
    private static string Key(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
