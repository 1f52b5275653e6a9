using YesSql.Indexes;

namespace YesSql;

/// <summary>A document store in one database: makes sessions and knows the indexes that documents are mapped to.</summary>
public interface IStore : IDisposable
{
    IConfiguration Configuration { get; }

    ITypeService TypeNames { get; }

    ISession CreateSession(bool withTracking = true);

    IStore RegisterIndexes(IEnumerable<IIndexProvider> indexProviders, string? collection = null);

    /// <summary>Creates the tables of the default collection where they are missing.</summary>
    Task InitializeAsync(CancellationToken cancellationToken = default);

    /// <summary>Creates the tables of a collection where they are missing.</summary>
    Task InitializeCollectionAsync(string collection, CancellationToken cancellationToken = default);

    IEnumerable<IndexDescriptor> Describe(Type target, string? collection = null);
}
