using YesSql;

namespace Sapling.Data.Store;

/// <summary>What a session is going to do with a document at the next flush.</summary>
internal enum Pending
{
    Nothing,
    Insert,
    Update,
    Delete,
}

/// <summary>An object a session knows and the row it stands for.</summary>
internal sealed class Tracked(object entity, long id)
{
    public object Entity { get; set; } = entity;

    public long Id => id;

    /// <summary>The row as it is in the database; null until it is needed or written.</summary>
    public Document? Row { get; set; }

    public Pending Pending { get; set; }

    public bool CheckVersion { get; set; }

    /// <summary>Whether this session has written the row, so that writing the same again would change nothing.</summary>
    public bool Written { get; set; }
}

/// <summary>The objects of one collection that a session knows: one per document.</summary>
internal sealed class Tracking
{
    private readonly Dictionary<long, Tracked> _byId = [];
    private readonly Dictionary<object, Tracked> _byEntity = new(ReferenceEqualityComparer.Instance);
    private readonly List<Tracked> _pending = [];

    public bool HasPending => _pending.Count > 0;

    public Tracked? Find(object entity) => _byEntity.GetValueOrDefault(entity);

    public Tracked? Find(long id) => _byId.GetValueOrDefault(id);

    /// <summary>Lets the entity stand for the document, in place of any other.</summary>
    public Tracked Add(object entity, long id)
    {
        if (_byId.TryGetValue(id, out var known))
        {
            _byEntity.Remove(known.Entity);
            known.Entity = entity;
            _byEntity[entity] = known;
            return known;
        }

        return _byId[id] = _byEntity[entity] = new Tracked(entity, id);
    }

    public void Forget(Tracked tracked)
    {
        _byId.Remove(tracked.Id);
        _byEntity.Remove(tracked.Entity);
        _pending.Remove(tracked);
    }

    public void Mark(Tracked tracked, Pending pending)
    {
        if (tracked.Pending == Pending.Nothing)
        {
            _pending.Add(tracked);
        }

        tracked.Pending = pending;
    }

    /// <summary>What is pending, in the order it came; it is pending no more.</summary>
    public List<(Tracked Tracked, Pending Pending)> TakePending()
    {
        var taken = _pending.ConvertAll(t => (t, t.Pending));
        foreach (var tracked in _pending)
        {
            tracked.Pending = Pending.Nothing;
        }

        _pending.Clear();
        return taken;
    }
}
