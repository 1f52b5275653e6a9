namespace YesSql;

/// <summary>What a store is made of.</summary>
public interface IConfiguration
{
    /// <summary>Put before every table name; empty for none.</summary>
    string TablePrefix { get; set; }

    /// <summary>The database schema of all tables; null for the connection's own.</summary>
    string? Schema { get; set; }

    ISqlDialect SqlDialect { get; set; }
}
