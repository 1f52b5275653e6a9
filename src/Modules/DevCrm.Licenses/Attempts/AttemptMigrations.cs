using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql;
using YesSql.Sql;

namespace DevCrm.Licenses.Attempts;

/// <summary>The table of attempts. Rows are only added, so that the order of numbers is that of time.</summary>
public sealed class AttemptMigrations : DataMigration
{
    private readonly IStore _store;

    public AttemptMigrations(IStore store) => _store = store;

    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateTableAsync(AttemptTables.Table, table => table
            .Column<long>("Id", column => column.Identity().NotNull())
            .Column<long>("At", column => column.NotNull())
            .Column<string>("Route", column => column.NotNull().WithLength(20))
            .Column<string>("Code", column => column.NotNull().WithLength(30))
            .Column<string>("LicenseId", column => column.WithLength(26))
            .Column<string>("Address", column => column.WithLength(AttemptTables.AddressLength))
            .Column<string>("UserAgent", column => column.WithLength(AttemptTables.UserAgentLength))
            .Column<string>("Fingerprint", column => column.WithLength(256)));
        await SchemaBuilder.AlterTableAsync(AttemptTables.Table, table =>
        {
            table.CreateIndex("IDX_DevCrm_Attempt_At", "At");
            table.CreateIndex("IDX_DevCrm_Attempt_License", "LicenseId", "At");
            table.CreateIndex("IDX_DevCrm_Attempt_Address", "Address", "At");
        });
        await UpdateFrom1Async();
        return await UpdateFrom2Async();
    }

    /// <summary>The country, where a proxy tells it.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterTableAsync(AttemptTables.Table, table =>
            table.AddColumn<string>("Country", column => column.WithLength(AttemptTables.CountryLength)));
        return 2;
    }

    /// <summary>The index for the search by country.</summary>
    public async Task<int> UpdateFrom2Async()
    {
        await using var command = SchemaBuilder.Connection.CreateCommand();
        command.Transaction = SchemaBuilder.Transaction;
        command.CommandText = new AttemptTables(_store.Configuration).IndexCountries;
        await command.ExecuteNonQueryAsync();
        return 3;
    }
}
