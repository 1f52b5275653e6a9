using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Core.Audit;

/// <summary>The index of the audit trail.</summary>
public sealed class AuditMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<AuditRecordIndex>(table => table
            .Column<string>("SubjectType", column => column.NotNull().WithLength(AuditTrail.NameLength))
            .Column<string>("SubjectId", column => column.NotNull().WithLength(AuditTrail.NameLength))
            .Column<string>("Event", column => column.NotNull().WithLength(AuditTrail.NameLength))
            .Column<string>("UserName", column => column.NotNull().WithLength(255))
            .Column<DateTime>("CreatedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<AuditRecordIndex>(table =>
        {
            table.CreateIndex("IDX_AuditRecordIndex_Subject", "SubjectType", "SubjectId", "CreatedUtc");
            table.CreateIndex("IDX_AuditRecordIndex_CreatedUtc", "CreatedUtc");
        });
        return 1;
    }
}
