using System;
using System.Threading.Tasks;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>The index of outgoing mails.</summary>
public sealed class OutgoingMailMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<OutgoingMailIndex>(table => table
            .Column<string>("MailId", column => column.NotNull().WithLength(26))
            .Column<string>("DedupeKey", column => column.NotNull().Unique().WithLength(DedupeKeys.Length))
            .Column<string>("State", column => column.NotNull().WithLength(10))
            .Column<string>("Recipient", column => column.NotNull().WithLength(OutgoingMailIndexProvider.RecipientLength))
            .Column<DateTime>("DueUtc", column => column.Nullable())
            .Column<DateTime>("CreatedUtc", column => column.NotNull()));
        await SchemaBuilder.AlterIndexTableAsync<OutgoingMailIndex>(table =>
        {
            table.CreateIndex("IDX_OutgoingMailIndex_DueUtc", "DueUtc");
            table.CreateIndex("IDX_OutgoingMailIndex_CreatedUtc", "CreatedUtc");
        });
        return await UpdateFrom1Async();
    }

    /// <summary>An index that begins with the document finds no mail by its own id.</summary>
    public async Task<int> UpdateFrom1Async()
    {
        await SchemaBuilder.AlterIndexTableAsync<OutgoingMailIndex>(table => table.CreateIndex("IDX_OutgoingMailIndex_Mail", "MailId"));
        return 2;
    }
}
