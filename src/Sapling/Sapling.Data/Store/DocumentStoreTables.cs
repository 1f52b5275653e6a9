using System.Data.Common;
using Sapling.Data.Databases;
using Sapling.Data.Schema;

namespace Sapling.Data.Store;

/// <summary>Creates the tables of documents where they are missing, also when several instances start at once.</summary>
internal static class DocumentStoreTables
{
    public static async Task CreateAsync(StoreConfiguration configuration, IReadOnlyCollection<string> collections, CancellationToken cancellationToken)
    {
        var missing = new List<string>();
        await using (var lease = await OpenAsync(configuration, cancellationToken))
        {
            foreach (var collection in collections)
            {
                if (!await ExistsAsync(configuration, lease, configuration.TableNameConvention.GetDocumentTable(collection), null, cancellationToken))
                {
                    missing.Add(collection);
                }
            }

            if (missing.Count > 0 || !await ExistsAsync(configuration, lease, IdBlocks.TableName, null, cancellationToken))
            {
                using var turn = await configuration.Database.EnterWriteAsync(cancellationToken);
                await using var transaction = await lease.Connection.BeginTransactionAsync(cancellationToken);
                await configuration.Database.LockMigrationsAsync(transaction, cancellationToken);
                await CreateAsync(configuration, lease, transaction, missing, cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }

        foreach (var collection in collections)
        {
            await configuration.Ids.InitializeAsync(collection, cancellationToken);
        }
    }

    private static async Task<Lease> OpenAsync(StoreConfiguration configuration, CancellationToken cancellationToken)
    {
        try
        {
            return await configuration.Database.RentAsync(cancellationToken);
        }
        catch (DbException exception)
        {
            throw new InvalidOperationException($"The database cannot be opened; look at the site's settings 'DatabaseProvider' and 'ConnectionString'. {exception.Message}", exception);
        }
    }

    private static async Task CreateAsync(StoreConfiguration configuration, Lease lease, DbTransaction transaction, List<string> collections, CancellationToken cancellationToken)
    {
        var builder = new SchemaBuilder(configuration, transaction);
        if (configuration.Schema is { Length: > 0 } schema)
        {
            await builder.CreateSchemaAsync(schema);
        }

        if (!await ExistsAsync(configuration, lease, IdBlocks.TableName, transaction, cancellationToken))
        {
            await builder.CreateTableAsync(IdBlocks.TableName, table => table
                .Column<string>("dimension", c => c.PrimaryKey().NotNull())
                .Column<long>("nextval"));
            await builder.AlterTableAsync(IdBlocks.TableName, table => table.CreateIndex("IX_Dimension", "dimension"));
        }

        foreach (var collection in collections)
        {
            var name = configuration.TableNameConvention.GetDocumentTable(collection);
            if (await ExistsAsync(configuration, lease, name, transaction, cancellationToken))
            {
                continue;
            }

            await builder.CreateTableAsync(name, table => table
                .Column<long>("Id", c => c.PrimaryKey().NotNull())
                .Column<string>("Type", c => c.NotNull())
                .Column<string>("Content", c => c.Unlimited())
                .Column<long>("Version", c => c.NotNull().WithDefault(0L)));
            await builder.AlterTableAsync(name, table => table.CreateIndex($"IX_{name}_Type", "Type"));
        }
    }

    private static async Task<bool> ExistsAsync(StoreConfiguration configuration, Lease lease, string table, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        var sql = configuration.Database is SqliteDatabase
            ? "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = @name"
            : "SELECT 1 WHERE to_regclass(@name) IS NOT NULL";
        object name = configuration.Database is SqliteDatabase ? configuration.TablePrefix + table : configuration.Table(table);
        return (await lease.ReadAsync(sql, [new("@name", name)], transaction, _ => true, cancellationToken)).Count > 0;
    }
}
