namespace YesSql;

/// <summary>Gives documents their ids: unique in a collection, also among several instances on one database.</summary>
public interface IIdGenerator
{
    Task InitializeAsync(IStore store, CancellationToken cancellationToken = default);

    Task InitializeCollectionAsync(IConfiguration configuration, string collection, CancellationToken cancellationToken = default);

    Task<long> GetNextIdAsync(string collection, CancellationToken cancellationToken = default);
}
