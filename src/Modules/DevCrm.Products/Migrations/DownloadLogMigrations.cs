using System;
using System.Threading.Tasks;
using DevCrm.Products.Downloads;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Products.Migrations;

/// <summary>The index of the download log.</summary>
public sealed class DownloadLogMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<DownloadLogIndex>(table => table
            .Column<DateTime>("CreatedUtc", column => column.NotNull())
            .Column<string>("UserName", column => column.NotNull().WithLength(255))
            .Column<string>("AccountId", column => column.Nullable().WithLength(26))
            .Column<string>("LicenseId", column => column.Nullable().WithLength(26))
            .Column<string>("ProductId", column => column.NotNull().WithLength(26))
            .Column<string>("PackageId", column => column.NotNull().WithLength(26)));
        await SchemaBuilder.AlterIndexTableAsync<DownloadLogIndex>(table =>
        {
            table.CreateIndex("IDX_DownloadLogIndex_CreatedUtc", "CreatedUtc");
            table.CreateIndex("IDX_DownloadLogIndex_AccountId", "AccountId", "CreatedUtc");
            table.CreateIndex("IDX_DownloadLogIndex_PackageId", "PackageId", "CreatedUtc");
        });
        return 1;
    }
}
