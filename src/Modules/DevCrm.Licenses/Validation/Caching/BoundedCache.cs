using System;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Threading;

namespace DevCrm.Licenses.Validation.Caching;

/// <summary>
/// A cache of bounded size that is read without locks: a young and an old generation. When the young one is full it becomes the old one, and
/// what was not asked for meanwhile is forgotten.
/// </summary>
internal sealed class BoundedCache<T>
    where T : class
{
    private readonly long _half;
    private readonly Lock _turning = new();
    private volatile Generation _young = new();
    private volatile Generation _old = new();

    public BoundedCache(long maxSize) => _half = Math.Max(1, maxSize / 2);

    public bool TryGet(string key, [NotNullWhen(true)] out T? value)
    {
        var (young, old) = (_young, _old);
        if (young.Items.TryGetValue(key, out var item))
        {
            value = item.Value;
            return true;
        }

        if (old.Items.TryGetValue(key, out item))
        {
            value = item.Value;
            Promote(young, old, key, item);
            return true;
        }

        value = null;
        return false;
    }

    public void Set(string key, T value, int size) => Set(_young, key, new Item(value, size));

    public void Remove(string key)
    {
        lock (_turning)
        {
            _old.Items.TryRemove(key, out _);
            _young.Items.TryRemove(key, out _);
        }
    }

    public void Clear()
    {
        lock (_turning)
        {
            _young = new Generation();
            _old = new Generation();
        }
    }

    // What is removed at this moment must not come back: a removal takes the item from the old generation first.
    private void Promote(Generation young, Generation old, string key, Item item)
    {
        Set(young, key, item);
        if (!ReferenceEquals(_old, old) || !old.Items.ContainsKey(key))
        {
            young.Items.TryRemove(key, out _);
        }
    }

    private void Set(Generation young, string key, Item item)
    {
        young.Items[key] = item;
        if (Interlocked.Add(ref young.Size, item.Size) > _half)
        {
            Turn(young);
        }
    }

    private void Turn(Generation full)
    {
        lock (_turning)
        {
            if (ReferenceEquals(_young, full))
            {
                _old = full;
                _young = new Generation();
            }
        }
    }

    private readonly record struct Item(T Value, int Size);

    private sealed class Generation
    {
        public long Size;

        public ConcurrentDictionary<string, Item> Items { get; } = new(StringComparer.Ordinal);
    }
}
