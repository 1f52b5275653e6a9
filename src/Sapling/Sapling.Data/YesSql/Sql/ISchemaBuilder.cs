using System.Data.Common;
using YesSql.Sql.Schema;

namespace YesSql.Sql;

/// <summary>Changes the tables of a store within a transaction. Table names are given without the prefix.</summary>
public interface ISchemaBuilder
{
    string TablePrefix { get; }

    DbConnection Connection { get; }

    DbTransaction Transaction { get; }

    /// <summary>Creates the table of a map index with its <c>Id</c>, its <c>DocumentId</c> and the columns given.</summary>
    Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection);

    /// <summary>Creates the table of a reduce index and the bridge table to its documents.</summary>
    Task CreateReduceIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection);

    Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection);

    Task AlterTableAsync(string name, Action<IAlterTableCommand> table);

    Task CreateTableAsync(string name, Action<ICreateTableCommand> table);
}
