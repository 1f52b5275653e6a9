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
            table.CreateIndex("IDX_OutgoingMailIndex_MailId", "DocumentId", "MailId");
            table.CreateIndex("IDX_OutgoingMailIndex_DueUtc", "DueUtc");
            table.CreateIndex("IDX_OutgoingMailIndex_CreatedUtc", "CreatedUtc");
        });
        return 1;
    }
}
