namespace YesSql.Indexes;

/// <summary>Maps documents of type <typeparamref name="T"/> to index rows.</summary>
public abstract class IndexProvider<T> : IIndexProvider
{
    public string? CollectionName { get; set; }

    public abstract void Describe(DescribeContext<T> context);

    public Type ForType() => typeof(T);

    void IIndexProvider.Describe(IDescriptor context) => Describe((DescribeContext<T>)context);
}
