using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql;
using YesSql.Sql;

namespace DevCrm.Licenses.Activations;

/// <summary>The tables of activations.</summary>
public sealed class ActivationMigrations : DataMigration
{
    private readonly IStore _store;

    public ActivationMigrations(IStore store) => _store = store;

    public async Task<int> CreateAsync()
    {
        await CreateActivationsAsync();
        await SchemaBuilder.CreateMapIndexTableAsync<ActivationRemovalIndex>(table => table
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26))
            .Column<string>("RemovedBy", column => column.NotNull().WithLength(10))
            .Column<DateTime>("RemovedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<ActivationRemovalIndex>(table =>
            table.CreateIndex("IDX_ActivationRemovalIndex_License", "LicenseId", "RemovedBy", "RemovedUtc"));

        await SchemaBuilder.CreateTableAsync(ActivationTables.UnitsTable, table => table
            .Column<string>("LicenseId", column => column.NotNull().Unique().WithLength(26))
            .Column<int>("Highest", column => column.NotNull()));
        await SchemaBuilder.CreateTableAsync(ActivationTables.SeenTable, table => table
            .Column<string>("Subject", column => column.NotNull().Unique().WithLength(26))
            .Column<long>("SeenAt", column => column.NotNull()));
        await SchemaBuilder.CreateTableAsync(ActivationTables.DaysTable, table => table
            .Column<string>("LicenseId", column => column.NotNull().Unique().WithLength(26))
            .Column<int>("Day", column => column.NotNull()));
        return 2;
    }

    /// <summary>Activations were documents with an index; now they are rows.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await CreateActivationsAsync();
        foreach (var statement in new EarlierActivations(_store.Configuration).Move())
        {
            await ExecuteAsync(statement);
        }

        return 2;
    }

    private async Task CreateActivationsAsync()
    {
        await SchemaBuilder.CreateTableAsync(ActivationTables.Table, table => table
            .Column<string>("ActivationId", column => column.NotNull().Unique().WithLength(26))
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26))
            .Column<string>("FingerprintKey", column => column.NotNull().Unique().WithLength(FingerprintKey.Length))
            .Column<string>("Fingerprint", column => column.NotNull().WithLength(ActivationTables.FingerprintLength))
            .Column<int>("Slot", column => column.NotNull())
            .Column<string>("Name", column => column.WithLength(ActivationTables.NameLength))
            .Column<string>("Platform", column => column.WithLength(ActivationTables.PlatformLength))
            .Column<string>("Address", column => column.WithLength(ActivationTables.AddressLength))
            .Column<long>("ActivatedAt", column => column.NotNull())
            .Column<long>("LeaseEnds"));

        // Schema commands make no index that is unique over two columns.
        await ExecuteAsync(new ActivationTables(_store.Configuration).MakeUnitsUnique);
    }

    private async Task ExecuteAsync(string statement)
    {
        await using var command = SchemaBuilder.Connection.CreateCommand();
        command.Transaction = SchemaBuilder.Transaction;
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync();
    }
}
