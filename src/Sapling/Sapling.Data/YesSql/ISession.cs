using System.Data.Common;

namespace YesSql;

/// <summary>A unit of work on the document store: what it saves becomes visible to others when <see cref="SaveChangesAsync"/> commits.</summary>
public interface ISession : IDisposable, IAsyncDisposable
{
    IStore Store { get; }

    /// <summary>Marks an object to be stored; its <c>Id</c> property is set at once, the database sees it at the next flush.</summary>
    Task SaveAsync(object obj, bool checkConcurrency = false, string? collection = null, CancellationToken cancellationToken = default);

    void Delete(object item, string? collection = null);

    /// <summary>Forgets an object: later changes of it are not stored, and it is read anew when asked for.</summary>
    void Detach(object item, string? collection = null);

    Task<IEnumerable<T>> GetAsync<T>(long[] ids, string? collection = null, CancellationToken cancellationToken = default) where T : class;

    IQuery Query(string? collection = null);

    /// <summary>Gives up all changes, also those already flushed.</summary>
    Task CancelAsync();

    /// <summary>Writes pending changes within the transaction, without committing.</summary>
    Task FlushAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes pending changes and commits.</summary>
    Task SaveChangesAsync(CancellationToken cancellationToken = default);

    Task<DbTransaction> BeginTransactionAsync(CancellationToken cancellationToken = default);
}
