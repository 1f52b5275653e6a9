using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Api.Idempotency;

/// <summary>The index whose unique column lets one request a key through.</summary>
public sealed class IdempotencyMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<IdempotentRequestIndex>(table => table
            .Column<string>("KeyHash", column => column.NotNull().Unique().WithLength(64))
            .Column<DateTime>("CreatedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<IdempotentRequestIndex>(table =>
        {
            table.CreateIndex("IDX_IdempotentRequestIndex_DocumentId", "DocumentId", "CreatedUtc");
            table.CreateIndex("IDX_IdempotentRequestIndex_CreatedUtc", "CreatedUtc");
        });
        return 1;
    }
}
