using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Licenses.Validation.Revisions;

/// <summary>The table of revisions.</summary>
public sealed class RevisionMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<LicenseRevisionIndex>(table => table
            .Column<string>("Subject", column => column.NotNull().WithLength(RevisionSubjects.MaxLength))
            .Column<string>("Instance", column => column.NotNull().WithLength(26))
            .Column<DateTime>("CreatedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<LicenseRevisionIndex>(table =>
            table.CreateIndex("IDX_LicenseRevisionIndex_CreatedUtc", "CreatedUtc"));
        return 1;
    }
}
