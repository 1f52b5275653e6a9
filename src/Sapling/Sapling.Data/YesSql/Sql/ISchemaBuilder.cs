using System.Data.Common;
using YesSql.Sql.Schema;

namespace YesSql.Sql;

/// <summary>Changes the tables of a store within a transaction. Table names are given without the prefix.</summary>
public interface ISchemaBuilder
{
    string TablePrefix { get; }

    ISqlDialect Dialect { get; }

    ITableNameConvention TableNameConvention { get; }

    DbConnection Connection { get; }

    DbTransaction Transaction { get; }

    bool ThrowOnError { get; }

    /// <summary>Creates the table of a map index with its <c>Id</c>, its <c>DocumentId</c> and the columns given.</summary>
    Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection);

    /// <summary>Creates the table of a reduce index and the bridge table to its documents.</summary>
    Task CreateReduceIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection);

    Task DropMapIndexTableAsync(Type indexType, string? collection = null);

    Task DropReduceIndexTableAsync(Type indexType, string? collection = null);

    Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection);

    Task CreateTableAsync(string name, Action<ICreateTableCommand> table);

    Task AlterTableAsync(string name, Action<IAlterTableCommand> table);

    Task DropTableAsync(string name);

    Task CreateForeignKeyAsync(string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns);

    Task DropForeignKeyAsync(string srcTable, string name);

    Task CreateSchemaAsync(string schema);
}
