namespace YesSql.Indexes;

/// <summary>Says how documents of a type are mapped to index rows.</summary>
public interface IIndexProvider
{
    /// <summary>The collection whose documents are meant; null becomes the one it is registered for.</summary>
    string? CollectionName { get; set; }

    void Describe(IDescriptor context);

    Type ForType();
}
