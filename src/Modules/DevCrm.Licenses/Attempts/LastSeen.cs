using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace DevCrm.Licenses.Attempts;

/// <summary>Gathers when licences and activations were last heard of, each at most once a minute, until they are written.</summary>
internal sealed class LastSeen
{
    private const long MinuteMilliseconds = 60_000;
    private const int MaxKnown = 200_000;

    private readonly ConcurrentDictionary<string, long> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> _pending = new(StringComparer.Ordinal);
    private int _noted;

    /// <param name="subject">The id of a licence or an activation.</param>
    /// <param name="at">Milliseconds since 1970.</param>
    public void Note(string subject, long at)
    {
        if (_known.TryGetValue(subject, out var last) && at - last < MinuteMilliseconds)
        {
            return;
        }

        // Counted here: the dictionary's own count takes all its locks.
        if (Interlocked.Increment(ref _noted) > MaxKnown)
        {
            Interlocked.Exchange(ref _noted, 0);
            _known.Clear();
        }

        _known[subject] = at;
        _pending[subject] = at;
    }

    public IReadOnlyCollection<KeyValuePair<string, long>> Take()
    {
        if (_pending.IsEmpty)
        {
            return [];
        }

        // Copied by the dictionary itself: what sorts it while others add to it fails. In one order everywhere: two instances that write the
        // same rows must not wait for each other in turn.
        var taken = _pending.ToArray();
        Array.Sort(taken, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        foreach (var entry in taken)
        {
            _pending.TryRemove(entry);
        }

        return taken;
    }

    public void PutBack(IReadOnlyCollection<KeyValuePair<string, long>> seen)
    {
        foreach (var (subject, at) in seen)
        {
            _pending.TryAdd(subject, at);
        }
    }
}
