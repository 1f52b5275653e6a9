using System.Data.Common;
using Sapling.Data.Databases;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Data.Store;

/// <summary>
/// The statements of one flush, in the order that keeps every constraint: index rows go before they come, so that a unique
/// value can move from one document to another.
/// </summary>
internal sealed class FlushPlan(Session session, string collection)
{
    private const int MostInOneBatch = 500;

    private readonly YesSqlStore _store = session.Owner;
    private readonly List<Statement> _inserts = [];
    private readonly List<Statement> _indexDeletes = [];
    private readonly List<Statement> _updates = [];
    private readonly List<Statement> _indexInserts = [];
    private readonly List<Statement> _deletes = [];
    private readonly ReducePlan _reductions = new(session.Owner, collection);

    public bool IsEmpty => _inserts.Count + _indexDeletes.Count + _updates.Count + _deletes.Count == 0;

    private StoreConfiguration Settings => _store.Settings;

    public void Insert(Tracked tracked)
    {
        var type = tracked.Entity.GetType();
        _store.VersionOf(type)?.Set(tracked.Entity, 1);
        var row = tracked.Row = new Document
        {
            Id = tracked.Id,
            Type = _store.TypeNames[type],
            Content = Settings.Serializer.Serialize(tracked.Entity),
            Version = 1,
        };
        tracked.Written = true;
        _inserts.Add(new Statement(
            $"INSERT INTO {Settings.DocumentTable(collection)} ({Columns("Id", "Type", "Content", "Version")}) VALUES ($1, $2, $3, $4)",
            [row.Id, row.Type, row.Content, row.Version]));
        Map(tracked.Entity, row);
    }

    public void Update(Tracked tracked)
    {
        var row = tracked.Row ?? throw new InvalidOperationException(
            $"There is no document {tracked.Id} to store the object of type {tracked.Entity.GetType()} in: a new object must not have an id.");
        var type = tracked.Entity.GetType();
        var content = Settings.Serializer.Serialize(tracked.Entity);
        if (tracked.Written && content == row.Content)
        {
            return;
        }

        Unmap(type, row);
        var expected = row.Version;
        row.Version++;
        if (_store.VersionOf(type) is { } versions)
        {
            expected = versions.Get(tracked.Entity) is > 0 and var own ? own : expected;
            row.Version = expected + 1;
            versions.Set(tracked.Entity, row.Version);
            content = Settings.Serializer.Serialize(tracked.Entity);
        }

        row.Content = content;
        tracked.Written = true;
        var (table, id, version) = (Settings.DocumentTable(collection), Settings.Column("Id"), Settings.Column("Version"));
        var update = $"UPDATE {table} SET {Settings.Column("Content")} = $1, {version} = {version} + 1 WHERE {id} = $2";
        void Check(int affected)
        {
            if (affected == 0)
            {
                throw new ConcurrencyException(row);
            }
        }

        _updates.Add(tracked.CheckVersion
            ? new Statement($"{update} AND {version} = $3", [content, row.Id, expected], Check)
            : new Statement(update, [content, row.Id], Check));
        Map(tracked.Entity, row);
    }

    public void Delete(Tracked tracked)
    {
        if (tracked.Row is null)
        {
            return;
        }

        Unmap(tracked.Entity.GetType(), tracked.Row);
        _deletes.Add(new Statement($"DELETE FROM {Settings.DocumentTable(collection)} WHERE {Settings.Column("Id")} = $1", [tracked.Id]));
    }

    public async Task ExecuteAsync(Lease lease, DbTransaction transaction, CancellationToken cancellationToken)
    {
        List<Statement> statements = [.. _inserts, .. _indexDeletes, .. _updates, .. _indexInserts];
        await ExecuteAsync(lease, transaction, statements, cancellationToken);
        await _reductions.ExecuteAsync(lease, transaction, cancellationToken);
        await ExecuteAsync(lease, transaction, _deletes, cancellationToken);
    }

    private static async Task ExecuteAsync(Lease lease, DbTransaction transaction, List<Statement> statements, CancellationToken cancellationToken)
    {
        for (var i = 0; i < statements.Count; i += MostInOneBatch)
        {
            await lease.ExecuteAsync(statements.GetRange(i, Math.Min(MostInOneBatch, statements.Count - i)), transaction, cancellationToken);
        }
    }

    private void Map(object entity, Document row)
    {
        foreach (var descriptor in _store.Describe(entity.GetType(), collection))
        {
            var table = _store.Table(descriptor.IndexType, collection);
            foreach (var index in Rows(descriptor, entity))
            {
                if (table.IsReduce)
                {
                    _reductions.Add(descriptor, index, row);
                }
                else
                {
                    _indexInserts.Add(new Statement(table.Insert, table.Values(index, row.Id)));
                }
            }
        }
    }

    private void Unmap(Type type, Document row)
    {
        object? stored = null;
        var deleted = new HashSet<Type>();
        foreach (var descriptor in _store.Describe(type, collection))
        {
            var table = _store.Table(descriptor.IndexType, collection);
            if (!table.IsReduce)
            {
                if (deleted.Add(table.Type))
                {
                    _indexDeletes.Add(new Statement(table.DeleteByDocument, [row.Id]));
                }

                continue;
            }

            stored ??= Settings.Serializer.Deserialize(row.Content ?? "null", type)
                ?? throw new InvalidOperationException($"The document {row.Id} has no content, so that its index {table.Type} cannot be reduced.");
            foreach (var index in Rows(descriptor, stored))
            {
                _reductions.Remove(descriptor, index, row);
            }
        }
    }

    private static IEnumerable<IIndex> Rows(IndexDescriptor descriptor, object entity)
        => descriptor.Filter?.Invoke(entity) == false ? [] : descriptor.Map(entity);

    private string Columns(params string[] names) => string.Join(", ", names.Select(Settings.Column));
}
