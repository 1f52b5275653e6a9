using DevCrm.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Migration.Records;
using Sapling.Data.Documents;
using Sapling.Data.Migrations;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;
using DataMigration = OrchardCore.Data.Migration.DataMigration;

namespace Sapling.Tests.Data;

public class MigrationTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task UpdateAll_NewSite_CreatesUpdatesAndDoesNothingTheSecondTime(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        await RunAsync(store, new NoteMigration());
        await RunAsync(store, new NoteMigration());

        Assert.Equal(3, await VersionAsync(store, nameof(NoteMigration)));
        await using var session = store.Store.CreateSession();
        Assert.Empty(await session.QueryIndex<NoteIndex>(i => i.Length == 1).ListAsync());
        Assert.Empty(await Manager(session, new NoteMigration()).GetFeaturesThatNeedUpdateAsync());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task UpdateAll_SiteOfAnEarlierRelease_RunsOnlyWhatIsMissing(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.MigrateAsync(builder => builder.CreateMapIndexTableAsync<NoteIndex>(table => table.Column<string>("Title")));
        await store.SaveAsync(new DataMigrationRecord { DataMigrations = [new() { DataMigrationClass = typeof(NoteMigration).FullName!, Version = 1 }] });

        await RunAsync(store, new NoteMigration());

        Assert.Equal(3, await VersionAsync(store, nameof(NoteMigration)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task UpdateAll_Fault_RollsBackTablesAndDocumentsAndIsReported(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await using (var session = store.Store.CreateSession())
        {
            var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Manager(session, new FaultyMigration(session)).UpdateAllFeaturesAsync());
            Assert.Contains("Feature", fault.Message, StringComparison.Ordinal);
        }

        await using var after = store.Store.CreateSession();
        Assert.Equal(0, await after.Query<Person>().CountAsync());
        Assert.Equal(0, await after.Query<DataMigrationRecord>().CountAsync());
        await store.MigrateAsync(builder => builder.CreateTableAsync("Halfway", table => table.Column<int>("A")));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task UpdateAll_TwoInstancesAtOnce_MigrateOnce(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => RunAsync(store, new NoteMigration()))));

        Assert.Equal(3, await VersionAsync(store, nameof(NoteMigration)));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task AlterTable_AddColumnAndIndex_ChangesTheTable(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.MigrateAsync(async builder =>
        {
            await builder.CreateTableAsync("Things", table => table.Column<long>("Id", c => c.Identity()).Column<string>("Old"));
            await builder.AlterTableAsync("Things", table =>
            {
                table.CreateIndex("IDX_Things_Number", "Number");
                table.AddColumn<string>("Long", c => c.Unlimited());
                table.AddColumn<int>("Number", c => c.NotNull().WithDefault(7));
            });
            await using var command = builder.Connection.CreateCommand();
            command.Transaction = builder.Transaction;
            command.CommandText = $"INSERT INTO {store.Quote("Things")} ({store.Quote("Old")}, {store.Quote("Long")}) VALUES ('a', '{new string('x', 5000)}')";
            await command.ExecuteNonQueryAsync();
        });

        Assert.Equal(7, await store.ScalarAsync<int>($"SELECT {store.Quote("Number")} FROM {store.Quote("Things")}"));
    }

    private static async Task RunAsync(TestStore store, IDataMigration migration)
    {
        await using var session = store.Store.CreateSession();
        await Manager(session, migration).UpdateAllFeaturesAsync();
    }

    private static async Task<int?> VersionAsync(TestStore store, string migration)
    {
        await using var session = store.Store.CreateSession();
        var record = await session.Query<DataMigrationRecord>().ListAsync();
        return record.Single().DataMigrations.Single(m => m.DataMigrationClass.EndsWith(migration, StringComparison.Ordinal)).Version;
    }

    private static DataMigrationManager Manager(ISession session, IDataMigration migration)
        => new(new OneFeature(), [migration], session, new DocumentStore(session), new OneFeature(), NullLogger<DataMigrationManager>.Instance);

    private sealed class NoteIndex : MapIndex
    {
        public string? Title { get; set; }

        public int Length { get; set; }
    }

    private sealed class NoteMigration : DataMigration
    {
        public async Task<int> CreateAsync()
        {
            await SchemaBuilder.CreateMapIndexTableAsync<NoteIndex>(table => table.Column<string>("Title", c => c.WithLength(50)));
            return 1;
        }

        public async Task<int> UpdateFrom1Async()
        {
            await SchemaBuilder.AlterIndexTableAsync<NoteIndex>(table => table.AddColumn<int>("Length"));
            return 2;
        }

        public static int UpdateFrom2() => 3;
    }

    private sealed class FaultyMigration(ISession session) : DataMigration
    {
        public async Task<int> CreateAsync()
        {
            await SchemaBuilder.CreateTableAsync("Halfway", table => table.Column<int>("A"));
            await session.SaveAsync(new Person());
            await session.FlushAsync();
            throw new ArgumentException("on purpose", nameof(session));
        }
    }
}
