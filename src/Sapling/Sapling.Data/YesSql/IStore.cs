namespace YesSql;

/// <summary>A document store in one database: makes sessions and knows the indexes that documents are mapped to.</summary>
public interface IStore : IDisposable
{
    IConfiguration Configuration { get; }

    ISession CreateSession(bool withTracking = true);
}
