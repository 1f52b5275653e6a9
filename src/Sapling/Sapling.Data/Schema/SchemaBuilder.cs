using System.Data.Common;
using Microsoft.Extensions.Logging;
using Sapling.Data.Databases;
using Sapling.Data.Store;
using YesSql;
using YesSql.Sql;
using YesSql.Sql.Schema;

namespace Sapling.Data.Schema;

/// <summary>Runs schema changes within a transaction.</summary>
internal sealed partial class SchemaBuilder : ISchemaBuilder
{
    private readonly SchemaSql _sql;
    private readonly ILogger _logger;

    public SchemaBuilder(StoreConfiguration configuration, DbTransaction transaction)
    {
        Transaction = transaction;
        Connection = transaction.Connection ?? throw new InvalidOperationException("The transaction has ended.");
        TablePrefix = configuration.TablePrefix;
        TableNameConvention = configuration.TableNameConvention;
        _sql = new SchemaSql(configuration.Dialect, configuration.Schema, TablePrefix);
        _logger = configuration.Logger;
    }

    public string TablePrefix { get; }

    private ITableNameConvention TableNameConvention { get; }

    public DbConnection Connection { get; }

    public DbTransaction Transaction { get; }

    public async Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection)
    {
        var name = TableNameConvention.GetIndexTable(indexType, collection);
        await CreateTableAsync(name, create =>
        {
            create.Column<long>("Id", c => c.Identity().NotNull()).Column<long>("DocumentId");
            table(create);
        });
        await CreateForeignKeyAsync("FK_" + collection + indexType.Name, name, ["DocumentId"], TableNameConvention.GetDocumentTable(collection), ["Id"]);
        await AlterTableAsync(name, alter => alter.CreateIndex($"IDX_FK_{name}", "DocumentId"));
    }

    public async Task CreateReduceIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection)
    {
        var name = TableNameConvention.GetIndexTable(indexType, collection);
        var documents = TableNameConvention.GetDocumentTable(collection);
        var bridge = $"{name}_{documents}";
        var key = indexType.Name + "Id";
        await CreateTableAsync(name, create =>
        {
            create.Column<long>("Id", c => c.Identity().NotNull());
            table(create);
        });
        await AlterTableAsync(name, alter => alter.CreateIndex($"IDX_PK_{name}", "Id"));
        await CreateTableAsync(bridge, create => create.Column<long>(key, c => c.NotNull()).Column<long>("DocumentId", c => c.NotNull()));
        await CreateForeignKeyAsync($"FK_{bridge}_Id", bridge, [key], name, ["Id"]);
        await CreateForeignKeyAsync($"FK_{bridge}_DocumentId", bridge, ["DocumentId"], documents, ["Id"]);
        await AlterTableAsync(bridge, alter => alter.CreateIndex($"IDX_FK_{bridge}", key, "DocumentId"));
    }

    public Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection)
        => AlterTableAsync(TableNameConvention.GetIndexTable(indexType, collection), table);

    public Task CreateTableAsync(string name, Action<ICreateTableCommand> table)
    {
        var command = new CreateTableCommand(TablePrefix + name);
        table(command);
        return ExecuteAsync(_sql.CreateTable(command));
    }

    public async Task AlterTableAsync(string name, Action<IAlterTableCommand> table)
    {
        var command = new AlterTableCommand(TablePrefix + name);
        table(command);
        foreach (var sql in _sql.AlterTable(command))
        {
            await ExecuteAsync(sql);
        }
    }

    public Task CreateForeignKeyAsync(string name, string srcTable, string[] srcColumns, string destTable, string[] destColumns)
        => ExecuteAsync(_sql.CreateForeignKey(TablePrefix + name, TablePrefix + srcTable, srcColumns, TablePrefix + destTable, destColumns));

    public Task CreateSchemaAsync(string schema) => ExecuteAsync(_sql.CreateSchema(schema));

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Sql}")]
    private static partial void LogSql(ILogger logger, string sql);

    private async Task ExecuteAsync(string? sql)
    {
        if (sql is null)
        {
            return;
        }

        LogSql(_logger, sql);
        await using var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = Transaction;
        await command.ExecuteNonQueryAsync();
    }
}
