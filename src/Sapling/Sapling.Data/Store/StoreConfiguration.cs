using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Sapling.Data.Databases;
using YesSql;

namespace Sapling.Data.Store;

/// <summary>What a store of Sapling is made of.</summary>
internal sealed class StoreConfiguration : IConfiguration
{
    public StoreConfiguration(Database database, ContentSerializer serializer)
    {
        (Database, Serializer, SqlDialect) = (database, serializer, database.Dialect);
        Ids = new IdBlocks(this);
    }

    public Database Database { get; }

    public Dialect Dialect => Database.Dialect;

    public ISqlDialect SqlDialect { get; set; }

    public ContentSerializer Serializer { get; }

    public IdBlocks Ids { get; }

    public string TablePrefix { get; set; } = "";

    public string? Schema { get; set; }

    public ITableNameConvention TableNameConvention { get; } = new TableNames();

    public ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>A table's quoted name with prefix and schema.</summary>
    public string Table(string name) => Dialect.QuoteForTableName(TablePrefix + name, Schema);

    public string DocumentTable(string collection) => Table(TableNameConvention.GetDocumentTable(collection));

    /// <summary>A column's quoted name.</summary>
    public string Column(string name) => Dialect.QuoteForColumnName(name);
}

/// <summary>Table names as Orchard Core forms them.</summary>
internal sealed class TableNames : ITableNameConvention
{
    public string GetIndexTable(Type indexType, string? collection = null) => In(collection, indexType.Name);

    public string GetDocumentTable(string? collection = null) => In(collection, "Document");

    private static string In(string? collection, string name) => string.IsNullOrEmpty(collection) ? name : $"{collection}_{name}";
}
