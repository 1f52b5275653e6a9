using System.Data;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sapling.Data.Databases;
using YesSql;

namespace Sapling.Data.Store;

/// <summary>What a store of Sapling is made of.</summary>
internal sealed class StoreConfiguration : IConfiguration
{
    public StoreConfiguration(Database database, IContentSerializer serializer)
    {
        Database = database;
        ConnectionFactory = database;
        SqlDialect = database.Dialect;
        ContentSerializer = serializer;
        IdGenerator = new IdBlocks(this);
    }

    public Database Database { get; }

    public Dialect Dialect => Database.Dialect;

    public IsolationLevel IsolationLevel { get; set; } = IsolationLevel.ReadCommitted;

    public IConnectionFactory ConnectionFactory { get; set; }

    public IContentSerializer ContentSerializer { get; set; }

    public string TablePrefix { get; set; } = "";

    public string? Schema { get; set; }

    public ITableNameConvention TableNameConvention { get; set; } = new TableNames("Document", "_");

    public ISqlDialect SqlDialect { get; set; }

    public IIdGenerator IdGenerator { get; set; }

    public ILogger Logger { get; set; } = NullLogger.Instance;

    public HashSet<Type> ConcurrentTypes { get; } = [];

    /// <summary>A table's quoted name with prefix and schema.</summary>
    public string Table(string name) => Dialect.QuoteForTableName(TablePrefix + name, Schema);

    public string DocumentTable(string collection) => Table(TableNameConvention.GetDocumentTable(collection));

    /// <summary>A column's quoted name.</summary>
    public string Column(string name) => Dialect.QuoteForColumnName(name);
}

/// <summary>Table names as Orchard Core forms them.</summary>
internal sealed class TableNames(string documentTable, string separator) : ITableNameConvention
{
    public string GetIndexTable(Type indexType, string? collection = null)
        => string.IsNullOrEmpty(collection) ? indexType.Name : collection + separator + indexType.Name;

    public string GetDocumentTable(string? collection = null)
        => string.IsNullOrEmpty(collection) ? documentTable : collection + separator + documentTable;
}
