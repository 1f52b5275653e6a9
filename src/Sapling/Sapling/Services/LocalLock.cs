using OrchardCore.Locking;

namespace Sapling.Services;

/// <summary>
/// Locks within this process. They are held until released: what an expiration guards against, a holder that died, cannot
/// happen here without the lock dying with it.
/// </summary>
internal sealed class LocalLock : ILocalLock
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    public async Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        Entry? entry;
        lock (_entries)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                _entries[key] = entry = new Entry();
            }

            entry.Users++;
        }

        if (await entry.Semaphore.WaitAsync(timeout > TimeSpan.FromDays(1) ? Timeout.InfiniteTimeSpan : timeout))
        {
            return (new Locker(this, key, entry), true);
        }

        Leave(key, entry);
        return (null, false);
    }

    private void Leave(string key, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(key);
                entry.Semaphore.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1);

        public int Users { get; set; }
    }

    private sealed class Locker(LocalLock owner, string key, Entry entry) : ILocker
    {
        private int _released;

        public void Dispose() => Release();

        public ValueTask DisposeAsync()
        {
            Release();
            return ValueTask.CompletedTask;
        }

        private void Release()
        {
            if (Interlocked.Exchange(ref _released, 1) == 0)
            {
                entry.Semaphore.Release();
                owner.Leave(key, entry);
            }
        }
    }
}
