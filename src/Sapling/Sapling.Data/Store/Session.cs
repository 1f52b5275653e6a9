using System.Data;
using YesSql;

namespace Sapling.Data.Store;

/// <summary>
/// A unit of work. It reads without a transaction until it writes for the first time (or is asked for one), and holds a
/// connection only while there is one, so that slow work between reads costs the database nothing.
/// </summary>
internal sealed partial class Session(YesSqlStore store, bool withTracking) : ISession
{
    private readonly Dictionary<string, Tracking> _collections = new(StringComparer.OrdinalIgnoreCase);
    private bool _cancelled;
    private bool _disposed;
    private bool _flushing;

    public IStore Store => store;

    internal YesSqlStore Owner => store;

    public async Task SaveAsync(object obj, bool checkConcurrency = false, string? collection = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(obj);
        ThrowIfUnusable();
        await store.InitializeAsync(cancellationToken);
        var tracking = Collection(collection);
        var tracked = tracking.Find(obj);
        if (tracked is not null)
        {
            tracking.Mark(tracked, tracked.Pending == Pending.Insert ? Pending.Insert : Pending.Update);
        }
        else
        {
            var ids = store.IdOf(obj.GetType());
            var id = ids?.Get(obj) ?? 0;
            if (id > 0)
            {
                tracked = tracking.Add(obj, id);
                tracking.Mark(tracked, Pending.Update);
            }
            else
            {
                id = await NextIdAsync(collection ?? "", cancellationToken);
                ids?.Set(obj, id);
                tracked = tracking.Add(obj, id);
                tracking.Mark(tracked, Pending.Insert);
            }
        }

        tracked.CheckVersion |= checkConcurrency;
    }

    public void Delete(object item, string? collection = null)
    {
        ArgumentNullException.ThrowIfNull(item);
        ThrowIfUnusable();
        var tracking = Collection(collection);
        var tracked = tracking.Find(item);
        if (tracked is null)
        {
            var id = store.IdOf(item.GetType())?.Get(item) ?? 0;
            tracked = id > 0 ? tracking.Add(item, id)
                : throw new InvalidOperationException($"An object of type {item.GetType()} cannot be deleted: it was not read in this session and has no id.");
        }

        if (tracked.Pending == Pending.Insert)
        {
            tracking.Forget(tracked);
        }
        else
        {
            tracking.Mark(tracked, Pending.Delete);
        }
    }

    public void Detach(object item, string? collection = null)
    {
        var tracking = Collection(collection);
        if (tracking.Find(item) is { } tracked)
        {
            tracking.Forget(tracked);
        }
    }

    public async Task<IEnumerable<T>> GetAsync<T>(long[] ids, string? collection = null, CancellationToken cancellationToken = default) where T : class
    {
        ThrowIfUnusable();
        if (ids.Length == 0)
        {
            return [];
        }

        var tracking = Collection(collection);
        var missing = ids.Where(id => tracking.Find(id) is null).Distinct().Cast<object?>().ToList();
        var rows = missing.Count == 0 ? [] : (await ReadDocumentsAsync(collection ?? "", missing, cancellationToken)).ToDictionary(d => d.Id);
        var result = new List<T>(ids.Length);
        foreach (var id in ids)
        {
            if (tracking.Find(id) is { } tracked)
            {
                if (tracked.Pending != Pending.Delete && tracked.Entity is T entity)
                {
                    result.Add(entity);
                }
            }
            else if (rows.TryGetValue(id, out var row) && Materialize<T>(row, collection) is { } read)
            {
                result.Add(read);
            }
        }

        return result;
    }

    public IQuery Query(string? collection = null)
    {
        ThrowIfUnusable();
        return new Queries.Query(this, collection ?? "");
    }

    public Task FlushAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfUnusable();
        return FlushPendingAsync(cancellationToken);
    }

    public async Task SaveChangesAsync(CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_cancelled)
        {
            return;
        }

        await FlushPendingAsync(cancellationToken);
        await CommitAsync(cancellationToken);
    }

    public async Task CancelAsync()
    {
        _cancelled = true;
        _collections.Clear();
        await RollbackAsync();
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    public async ValueTask DisposeAsync()
    {
        if (!_disposed)
        {
            _disposed = true;
            _collections.Clear();
            await RollbackAsync();
        }
    }

    /// <summary>
    /// The object for a row: the one the session knows, or a new one that it knows from now on. Null for a document of another
    /// type: an id given may be anything's.
    /// </summary>
    internal T? Materialize<T>(Document row, string? collection) where T : class
    {
        var tracking = Collection(collection);
        if (tracking.Find(row.Id) is { } known)
        {
            return known.Entity as T;
        }

        var type = row.Type == store.TypeNames[typeof(T)] ? typeof(T) : store.TypeNames[row.Type];
        if (type is null || !type.IsAssignableTo(typeof(T)) || row.Content is null || store.Settings.Serializer.Deserialize(row.Content, type) is not T entity)
        {
            return null;
        }

        store.IdOf(type)?.Set(entity, row.Id);
        store.VersionOf(type)?.Set(entity, row.Version);
        if (withTracking)
        {
            tracking.Add(entity, row.Id).Row = row;
        }

        return entity;
    }

    internal Tracking Collection(string? name)
    {
        name ??= "";
        if (!_collections.TryGetValue(name, out var tracking))
        {
            _collections[name] = tracking = new Tracking();
        }

        return tracking;
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_cancelled)
        {
            throw new InvalidOperationException("The session was cancelled; what it held is not stored.");
        }
    }
}
