using System.Data.Common;

namespace Sapling.Data.Databases;

/// <summary>Connections to one database, and the rule by which writers take turns.</summary>
internal abstract class Database : IDisposable
{
    public abstract Dialect Dialect { get; }

    /// <summary>Whether other processes may write to the database while this one runs.</summary>
    public abstract bool IsShared { get; }

    /// <summary>A connection of the caller's own, closed.</summary>
    public abstract DbConnection CreateConnection();

    /// <summary>An open connection, to be given back.</summary>
    public abstract ValueTask<Lease> RentAsync(CancellationToken cancellationToken);

    /// <summary>Waits for the turn to write; what is returned ends it.</summary>
    public abstract ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken);

    /// <summary>Keeps others from migrating the database until the transaction ends.</summary>
    public abstract Task LockMigrationsAsync(DbTransaction transaction, CancellationToken cancellationToken);

    public abstract void Dispose();
}
