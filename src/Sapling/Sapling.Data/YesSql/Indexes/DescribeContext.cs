namespace YesSql.Indexes;

/// <summary>What an index provider describes its indexes on.</summary>
public interface IDescriptor
{
    IEnumerable<IndexDescriptor> Describe(params Type[] types);
}

/// <summary>Collects the indexes of documents of type <typeparamref name="T"/>.</summary>
public class DescribeContext<T> : IDescriptor
{
    private readonly List<(Type Type, Func<IndexDescriptor> Build)> _descriptions = [];

    public IMapFor<T, TIndex> For<TIndex>() where TIndex : IIndex => For<TIndex, object>();

    public IMapFor<T, TIndex> For<TIndex, TKey>() where TIndex : IIndex
    {
        var description = new IndexDescription<T, TIndex>();
        _descriptions.Add((typeof(T), description.Build));
        return description;
    }

    public IEnumerable<IndexDescriptor> Describe(params Type[] types)
        => _descriptions.Where(d => types.Length == 0 || types.Any(d.Type.IsAssignableFrom)).Select(d => d.Build()).ToList();
}
