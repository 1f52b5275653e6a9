using System.Collections;
using System.Data.Common;
using Sapling.Data.Databases;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Data.Store;

/// <summary>The changes a flush makes to reduce indexes: per index and key the rows that came and those that went.</summary>
internal sealed class ReducePlan(YesSqlStore store, string collection)
{
    private readonly Dictionary<(Type Index, object Key), Change> _changes = [];

    public void Add(IndexDescriptor descriptor, IIndex index, Document document) => For(descriptor, index).Added.Add((index, document));

    public void Remove(IndexDescriptor descriptor, IIndex index, Document document) => For(descriptor, index).Removed.Add((index, document));

    public async Task ExecuteAsync(Lease lease, DbTransaction transaction, CancellationToken cancellationToken)
    {
        foreach (var ((_, key), change) in _changes)
        {
            await ApplyAsync(key, change, lease, transaction, cancellationToken);
        }
    }

    private Change For(IndexDescriptor descriptor, IIndex index)
    {
        var key = descriptor.GroupKey!.GetValue(index)
            ?? throw new InvalidOperationException($"A row of the index {descriptor.IndexType} has no {descriptor.GroupKey.Name} to be grouped by.");
        if (!_changes.TryGetValue((descriptor.IndexType, key), out var change))
        {
            _changes[(descriptor.IndexType, key)] = change = new Change(descriptor);
        }

        return change;
    }

    private async Task ApplyAsync(object key, Change change, Lease lease, DbTransaction transaction, CancellationToken cancellationToken)
    {
        var settings = store.Settings;
        var (descriptor, table) = (change.Descriptor, store.Table(change.Descriptor.IndexType, collection));
        var stored = (IIndex?)(await lease.ReadAsync(
            $"SELECT {table.Selection(table.Table)} FROM {table.Table} WHERE {settings.Column(descriptor.GroupKey!.Name)} = @key{settings.Dialect.ForUpdate}",
            [new("@key", settings.Dialect.TryConvert(key))],
            transaction,
            table.Read,
            cancellationToken)).FirstOrDefault();

        var index = change.Added.Count > 0 ? descriptor.Reduce!(new Group(key, change.Added.Select(a => a.Index))) : null;
        if (stored is not null)
        {
            index = index is null ? stored : descriptor.Reduce!(new Group(key, [index, stored]));
        }

        if (index is not null && change.Removed.Count > 0)
        {
            var delete = descriptor.Delete ?? throw new InvalidOperationException($"The index {table.Type} does not say how rows are taken out of it (Delete).");
            index = delete(index, change.Removed.Select(r => r.Index));
        }

        var removed = change.Removed.Select(r => r.Document.Id).Except(change.Added.Select(a => a.Document.Id)).ToList();
        var added = change.Added.Select(a => a.Document.Id).Except(change.Removed.Select(r => r.Document.Id)).ToList();
        var statements = new List<Statement>();
        if (stored is not null)
        {
            statements.AddRange(removed.Select(d => new Statement($"DELETE FROM {table.Bridge} WHERE {table.BridgeKey} = $1 AND {settings.Column("DocumentId")} = $2", [stored.Id, d])));
        }

        if (index is null)
        {
            if (stored is not null)
            {
                statements.Add(new Statement($"DELETE FROM {table.Bridge} WHERE {table.BridgeKey} = $1", [stored.Id]));
                statements.Add(new Statement(table.Delete, [stored.Id]));
            }
        }
        else
        {
            if (stored is null)
            {
                index.Id = (await lease.ReadAsync(table.InsertReturningId, Named(table.Values(index, null)[..^1]), transaction, r => r.GetInt64(0), cancellationToken))[0];
            }
            else
            {
                index.Id = stored.Id;
                statements.Add(new Statement(table.Update, table.Values(index, stored.Id)));
            }

            statements.AddRange(added.Select(d => new Statement($"INSERT INTO {table.Bridge} ({table.BridgeKey}, {settings.Column("DocumentId")}) VALUES ($1, $2)", [index.Id, d])));
        }

        if (statements.Count > 0)
        {
            await lease.ExecuteAsync(statements, transaction, cancellationToken);
        }
    }

    private static List<KeyValuePair<string, object?>> Named(object?[] values)
        => [.. values.Select((v, i) => KeyValuePair.Create($"@p{i + 1}", v))];

    private sealed class Change(IndexDescriptor descriptor)
    {
        public IndexDescriptor Descriptor => descriptor;

        public List<(IIndex Index, Document Document)> Added { get; } = [];

        public List<(IIndex Index, Document Document)> Removed { get; } = [];
    }

    private sealed class Group(object key, IEnumerable<IIndex> rows) : IGrouping<object, IIndex>
    {
        public object Key => key;

        public IEnumerator<IIndex> GetEnumerator() => rows.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
