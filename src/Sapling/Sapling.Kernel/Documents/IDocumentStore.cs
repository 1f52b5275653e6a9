namespace OrchardCore.Data.Documents;

/// <summary>Keeps documents of which there is one per type.</summary>
public interface IDocumentStore
{
    /// <summary>A document to change and give to <see cref="UpdateAsync"/>; never shared or cached.</summary>
    Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new();

    /// <summary>A document to read, and whether it may be cached (not while this scope has changed it).</summary>
    Task<(bool, T)> GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new();

    /// <summary>Stores a document; <paramref name="updateCache"/> runs after the commit.</summary>
    Task UpdateAsync<T>(T document, Func<T, Task> updateCache, bool checkConcurrency = false);

    /// <summary>Gives up everything this scope changed.</summary>
    Task CancelAsync();

    /// <summary>Commits what this scope changed, then runs what was to run after it.</summary>
    Task CommitAsync();
}
