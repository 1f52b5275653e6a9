using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Licenses.Alerts;

/// <summary>The index of alerts.</summary>
public sealed class UsageAlertMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<UsageAlertIndex>(table => table
            .Column<string>("AlertId", column => column.NotNull().WithLength(26))
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26))
            .Column<string>("Kind", column => column.NotNull().WithLength(20))
            .Column<bool>("IsOpen", column => column.NotNull())
            .Column<DateTime>("CreatedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<UsageAlertIndex>(table =>
        {
            table.CreateIndex("IDX_UsageAlertIndex_Alert", "AlertId");
            table.CreateIndex("IDX_UsageAlertIndex_Open", "IsOpen", "CreatedUtc");
            table.CreateIndex("IDX_UsageAlertIndex_License", "LicenseId", "CreatedUtc");
        });
        return 1;
    }
}
