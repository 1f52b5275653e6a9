using System.Data;
using Microsoft.Extensions.Logging;

namespace YesSql;

/// <summary>What a store is made of.</summary>
public interface IConfiguration
{
    IsolationLevel IsolationLevel { get; set; }

    IConnectionFactory ConnectionFactory { get; set; }

    IContentSerializer ContentSerializer { get; set; }

    /// <summary>Put before every table name; empty for none.</summary>
    string TablePrefix { get; set; }

    /// <summary>The database schema of all tables; null for the connection's own.</summary>
    string? Schema { get; set; }

    ITableNameConvention TableNameConvention { get; set; }

    ISqlDialect SqlDialect { get; set; }

    IIdGenerator IdGenerator { get; set; }

    ILogger Logger { get; set; }

    /// <summary>Types whose every save checks that nobody else saved the document since it was read.</summary>
    HashSet<Type> ConcurrentTypes { get; }
}
