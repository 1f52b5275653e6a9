using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Accounts.Migrations;

/// <summary>The indexes of memberships, invitations and Stripe customers, with what must be unique.</summary>
public sealed class MembershipMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<MembershipIndex>(table => table
            .Column<string>("AccountId", column => column.NotNull().WithLength(26))
            .Column<string>("UserId", column => column.NotNull().WithLength(64))
            .Column<string>("UniqueKey", column => column.NotNull().Unique().WithLength(100)));
        await SchemaBuilder.AlterIndexTableAsync<MembershipIndex>(table =>
        {
            table.CreateIndex("IDX_MembershipIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_MembershipIndex_Account", "AccountId");
            table.CreateIndex("IDX_MembershipIndex_User", "UserId");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<InvitationIndex>(table => table
            .Column<string>("InvitationId", column => column.NotNull().Unique().WithLength(26))
            .Column<string>("TokenHash", column => column.NotNull().Unique().WithLength(64))
            .Column<string>("AccountId", column => column.NotNull().WithLength(26))
            .Column<string>("NormalizedEmail", column => column.NotNull().WithLength(255))
            .Column<bool>("Closed", column => column.NotNull().WithDefault(false)));
        await SchemaBuilder.AlterIndexTableAsync<InvitationIndex>(table =>
        {
            table.CreateIndex("IDX_InvitationIndex_DocumentId", "DocumentId");
            table.CreateIndex("IDX_InvitationIndex_Account", "AccountId", "Closed", "NormalizedEmail");
        });

        await SchemaBuilder.CreateMapIndexTableAsync<StripeCustomerIndex>(table => table
            .Column<string>("CustomerId", column => column.NotNull().Unique().WithLength(255))
            .Column<string>("AccountId", column => column.NotNull().WithLength(26)));
        await SchemaBuilder.AlterIndexTableAsync<StripeCustomerIndex>(table =>
            table.CreateIndex("IDX_StripeCustomerIndex_DocumentId", "DocumentId"));
        return 1;
    }
}
