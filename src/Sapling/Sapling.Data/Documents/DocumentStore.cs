using OrchardCore.Data.Documents;
using YesSql;

namespace Sapling.Data.Documents;

/// <summary>Documents of which there is one, in the session of the scope; its commit is the commit of the scope.</summary>
internal sealed class DocumentStore(ISession? session) : IDocumentStore
{
    private readonly Dictionary<Type, object> _loaded = [];
    private readonly Dictionary<Type, Func<Task>> _succeeded = [];

    private ISession Session => session ?? throw new InvalidOperationException("The site is not set up yet: it has no database.");

    public async Task<T> GetOrCreateMutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (_loaded.TryGetValue(typeof(T), out var loaded))
        {
            return (T)loaded;
        }

        var document = await ReadAsync<T>() ?? (factoryAsync is null ? new T() : await factoryAsync());
        _loaded[typeof(T)] = document;
        return document;
    }

    public async Task<(bool, T)> GetOrCreateImmutableAsync<T>(Func<Task<T>>? factoryAsync = null) where T : class, new()
    {
        if (_loaded.TryGetValue(typeof(T), out var loaded))
        {
            return (false, (T)loaded);
        }

        var document = await ReadAsync<T>();
        if (document is null)
        {
            return (true, factoryAsync is null ? new T() : await factoryAsync());
        }

        Session.Detach(document);
        return (true, document);
    }

    public async Task UpdateAsync<T>(T document, Func<T, Task> updateCache, bool checkConcurrency = false)
    {
        ArgumentNullException.ThrowIfNull(document);
        _loaded[typeof(T)] = document;
        await Session.SaveAsync(document, checkConcurrency);
        _succeeded.TryAdd(typeof(T), () => updateCache(document));
    }

    public async Task CancelAsync()
    {
        _loaded.Clear();
        _succeeded.Clear();
        if (session is not null)
        {
            await session.CancelAsync();
        }
    }

    public async Task CommitAsync()
    {
        if (session is null)
        {
            return;
        }

        var succeeded = _succeeded.Values.ToArray();
        _loaded.Clear();
        _succeeded.Clear();
        try
        {
            await session.SaveChangesAsync();
        }
        catch (ConcurrencyException exception)
        {
            throw new DocumentStoreCommitException($"The document '{exception.Document.Type}' was changed by somebody else meanwhile; nothing was stored.", exception);
        }

        foreach (var callback in succeeded)
        {
            await callback();
        }
    }

    // There is one, but two instances may have created it at the same moment; then the first counts.
    private async Task<T?> ReadAsync<T>() where T : class
    {
        var all = (await Session.Query<T>().ListAsync()).ToList();
        return all.Count > 1 && Store.NumberAccessor.For(typeof(T), "Id") is { } ids ? all.MinBy(ids.Get) : all.FirstOrDefault();
    }
}
