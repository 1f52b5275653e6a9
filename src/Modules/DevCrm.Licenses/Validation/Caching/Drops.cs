using System;
using System.Collections.Concurrent;
using System.Threading;

namespace DevCrm.Licenses.Validation.Caching;

/// <summary>
/// Tells whether a subject was dropped from memory since something of it was read, so that a reader that began before a change does not
/// put the old state back after it.
/// </summary>
internal sealed class Drops
{
    private const int MaxRecent = 10_000;

    private readonly ConcurrentDictionary<string, long> _recent = new(StringComparer.Ordinal);
    private long _number;
    private long _floor;

    /// <summary>Taken before reading.</summary>
    public long Ticket => Volatile.Read(ref _number);

    public void Add(string subject)
    {
        _recent[subject] = Interlocked.Increment(ref _number);
        if (_recent.Count > MaxRecent)
        {
            AddAll();
        }
    }

    public void AddAll()
    {
        Volatile.Write(ref _floor, Interlocked.Increment(ref _number));
        _recent.Clear();
    }

    public bool HappenedSince(long ticket, string subject) =>
        ticket < Volatile.Read(ref _floor) || (_recent.TryGetValue(subject, out var number) && number > ticket);
}
