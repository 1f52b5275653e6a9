namespace OrchardCore.Locking
{
    /// <summary>A held lock; disposing it releases it.</summary>
    public interface ILocker : IDisposable, IAsyncDisposable
    {
    }

    /// <summary>Named locks.</summary>
    public interface ILock
    {
        /// <summary>The lock, or false when it was not to be had within <paramref name="timeout"/>.</summary>
        Task<(ILocker? locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null);
    }

    /// <summary>Locks within this process.</summary>
    public interface ILocalLock : ILock
    {
    }
}

namespace OrchardCore.Locking.Distributed
{
    /// <summary>Locks among all the instances that share the database.</summary>
    public interface IDistributedLock : ILock
    {
    }
}
