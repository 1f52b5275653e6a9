using System.Linq.Expressions;
using System.Reflection;

namespace YesSql.Indexes;

/// <summary>Gathers what a provider says about one index.</summary>
internal sealed class IndexDescription<T, TIndex> : IMapFor<T, TIndex>, IGroupFor<TIndex>, IDeleteFor<TIndex> where TIndex : IIndex
{
    private Func<T, IEnumerable<TIndex>?>? _map;
    private Func<T, bool>? _filter;
    private PropertyInfo? _groupKey;
    private Func<IGrouping<object, IIndex>, IIndex?>? _reduce;
    private Func<TIndex, IEnumerable<TIndex>, TIndex?>? _delete;

    public IMapFor<T, TIndex> When(Func<T, bool> predicate)
    {
        _filter = predicate;
        return this;
    }

    public IGroupFor<TIndex> Map(Func<T, TIndex?> map) => Map(x => map(x) is { } index ? [index] : []);

    public IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex>?> map)
    {
        _map = map;
        return this;
    }

    public IReduceFor<TIndex, TKey> Group<TKey>(Expression<Func<TIndex, TKey>> group)
    {
        var body = group.Body is UnaryExpression { NodeType: ExpressionType.Convert } convert ? convert.Operand : group.Body;
        _groupKey = (body as MemberExpression)?.Member as PropertyInfo
            ?? throw new ArgumentException($"'{group}' does not name a property of {typeof(TIndex)} to group by.", nameof(group));
        return new ReduceStep<TKey>(this);
    }

    public void Delete(Func<TIndex, IEnumerable<TIndex>, TIndex?>? delete = null) => _delete = delete;

    public IndexDescriptor Build()
    {
        var map = _map ?? throw new InvalidOperationException($"The index {typeof(TIndex)} has no map.");
        if (_groupKey is not null && _reduce is null)
        {
            throw new InvalidOperationException($"The index {typeof(TIndex)} is grouped, but not reduced.");
        }

        return new IndexDescriptor
        {
            Type = typeof(T),
            IndexType = typeof(TIndex),
            Filter = _filter is { } filter ? x => filter((T)x) : null,
            Map = x => map((T)x)?.Where(i => i is not null).Cast<IIndex>() ?? [],
            GroupKey = _groupKey,
            Reduce = _reduce,
            Delete = _delete is { } delete ? (i, rest) => delete((TIndex)i, rest.Cast<TIndex>()) : null,
        };
    }

    private sealed class ReduceStep<TKey>(IndexDescription<T, TIndex> description) : IReduceFor<TIndex, TKey>
    {
        public IDeleteFor<TIndex> Reduce(Func<IGrouping<TKey, TIndex>, TIndex?> reduce)
        {
            description._reduce = group => reduce(new Grouping<TKey>((TKey)group.Key, group.Cast<TIndex>()));
            return description;
        }
    }

    private sealed class Grouping<TKey>(TKey key, IEnumerable<TIndex> rows) : IGrouping<TKey, TIndex>
    {
        public TKey Key => key;

        public IEnumerator<TIndex> GetEnumerator() => rows.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
