using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Licenses.Usage;

/// <summary>
/// The tables of usage: plain rows and no documents, because they are added up by the database and come by the million.
/// Times are milliseconds since 1970, values whole thousandths.
/// </summary>
public sealed class UsageMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateTableAsync(UsageTables.SampleTable, table => table
            .Column<string>("Key", column => column.NotNull().Unique().WithLength(100))
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26))
            .Column<string>("Counter", column => column.NotNull().WithLength(UsageLimits.MaxCounterLength))
            .Column<long>("Value", column => column.NotNull())
            .Column<long>("At", column => column.NotNull()));
        await SchemaBuilder.AlterTableAsync(UsageTables.SampleTable, table => table.CreateIndex("IDX_DevCrm_UsageSample_At", "At"));

        await SchemaBuilder.CreateTableAsync(UsageTables.MonthTable, table => table
            .Column<string>("Key", column => column.NotNull().Unique().WithLength(110))
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26))
            .Column<string>("Counter", column => column.NotNull().WithLength(UsageLimits.MaxCounterLength))
            .Column<int>("Month", column => column.NotNull())
            .Column<long>("Samples", column => column.NotNull())
            .Column<long>("Sum", column => column.NotNull())
            .Column<long>("Peak", column => column.NotNull())
            .Column<long>("Current", column => column.NotNull())
            .Column<long>("CurrentAt", column => column.NotNull()));
        await SchemaBuilder.AlterTableAsync(UsageTables.MonthTable, table =>
        {
            table.CreateIndex("IDX_DevCrm_UsageMonth_License", "LicenseId", "Month");
            table.CreateIndex("IDX_DevCrm_UsageMonth_Counter", "Month", "Counter", "LicenseId");
        });
        return 1;
    }
}
