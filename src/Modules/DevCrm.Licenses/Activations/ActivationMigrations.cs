using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Licenses.Activations;

/// <summary>The tables of activations.</summary>
public sealed class ActivationMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ActivationIndex>(table => table
            .Column<string>("ActivationId", column => column.NotNull().WithLength(26))
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26))
            .Column<string>("FingerprintKey", column => column.NotNull().Unique().WithLength(FingerprintKey.Length))
            .Column<string>("SlotKey", column => column.NotNull().Unique().WithLength(40))
            .Column<int>("Slot", column => column.NotNull())
            .Column<long>("LeaseEnds"));
        await SchemaBuilder.AlterIndexTableAsync<ActivationIndex>(table =>
        {
            table.CreateIndex("IDX_ActivationIndex_License", "LicenseId", "Slot");
            table.CreateIndex("IDX_ActivationIndex_Activation", "ActivationId");
        });

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
        return 1;
    }
}
