using DevCrm.Testing;
using OrchardCore.Json;
using Sapling.Data.Databases;
using Sapling.Data.Schema;
using Sapling.Data.Store;
using YesSql;
using YesSql.Sql;

namespace Sapling.Tests.Data;

/// <summary>A store on a fresh database, with the tables of the test's indexes.</summary>
internal sealed class TestStore : IAsyncDisposable
{
    private readonly TestDatabase _database;

    private TestStore(TestDatabase database) => _database = database;

    public YesSqlStore Store { get; private set; } = null!;

    public string Provider => _database.Provider;

    public static async Task<TestStore> CreateAsync(string provider, string prefix = "", string collection = "")
    {
        var store = new TestStore(await Databases.CreateAsync(provider));
        store.Store = store.OpenAnother(prefix, collection);
        await store.MigrateAsync(async builder =>
        {
            await builder.CreateMapIndexTableAsync<PersonIndex>(table => table
                .Column<string>("Name", c => c.WithLength(100))
                .Column<int>("Age")
                .Column<bool>("Active", c => c.NotNull().WithDefault(false))
                .Column<DateTime>("BornUtc")
                .Column<Mood>("Mood")
                .Column<Mood>("Second")
                .Column<decimal>("Balance"), collection);
            await builder.AlterIndexTableAsync<PersonIndex>(table => table.CreateIndex("IDX_PersonIndex_Age", "DocumentId", "Age"), collection);
            await builder.CreateMapIndexTableAsync<EmailIndex>(table => table.Column<string>("Email", c => c.Unique()), collection);
            await builder.CreateMapIndexTableAsync<TagIndex>(table => table.Column<string>("Tag").Column<int>("Position"), collection);
            await builder.CreateReduceIndexTableAsync<AgeCountIndex>(table => table.Column<int>("Age").Column<int>("Count"), collection);
        });
        return store;
    }

    /// <summary>Another store on the same database, as another instance of the site would have.</summary>
    public YesSqlStore OpenAnother(string prefix = "", string collection = "")
    {
        Database database = _database.Provider == Databases.Sqlite ? new SqliteDatabase(_database.ConnectionString) : new PostgresDatabase(_database.ConnectionString);
        var configuration = new StoreConfiguration(database, new ContentSerializer(new DocumentJsonSerializerOptions().SerializerOptions)) { TablePrefix = prefix };
        var store = new YesSqlStore(configuration, [collection]);
        store.RegisterIndexes([new PersonIndexProvider()], collection);
        return store;
    }

    public async Task MigrateAsync(Func<ISchemaBuilder, Task> migrate)
    {
        await using var session = Store.CreateSession();
        await migrate(new SchemaBuilder(Store.Settings, await session.BeginTransactionAsync()));
        await session.SaveChangesAsync();
    }

    public async Task SaveAsync(params object[] documents)
    {
        await using var session = Store.CreateSession();
        foreach (var document in documents)
        {
            await session.SaveAsync(document);
        }

        await session.SaveChangesAsync();
    }

    public async Task<T> ScalarAsync<T>(string sql)
    {
        await using var lease = await Store.Settings.Database.RentAsync(CancellationToken.None);
        return (await lease.ReadAsync(sql, [], null, r => r.GetFieldValue<T>(0), CancellationToken.None))[0];
    }

    public string Quote(string name) => Store.Settings.Dialect.QuoteForColumnName(name);

    public async ValueTask DisposeAsync()
    {
        Store.Dispose();
        await _database.DisposeAsync();
    }
}
