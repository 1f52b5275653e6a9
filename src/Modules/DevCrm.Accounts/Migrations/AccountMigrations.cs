using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Title.Models;
using YesSql.Sql;

namespace DevCrm.Accounts.Migrations;

/// <summary>The content types of this module and the index of accounts.</summary>
public sealed class AccountMigrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public AccountMigrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await DefineTypeAsync(AccountsConstants.AccountType, nameof(AccountPart), "Account", "A customer, prospect, partner or internal organisation or person.");
        await DefineTypeAsync(AccountsConstants.ContactType, nameof(ContactPart), "Contact", "A person at one or more accounts.");

        await SchemaBuilder.CreateMapIndexTableAsync<AccountIndex>(table => table
            .Column<string>("ContentItemId", column => column.NotNull().WithLength(26))
            .Column<string>("NormalizedName", column => column.NotNull().WithLength(AccountIndexProvider.NameLength))
            .Column<string>("Kind", column => column.NotNull().WithLength(20))
            .Column<string>("NormalizedEmail", column => column.WithLength(255))
            .Column<string>("StripeCustomerId", column => column.WithLength(255))
            .Column<string>("PartnerAccountId", column => column.WithLength(26))
            .Column<string>("RepresentativeUserId", column => column.WithLength(26))
            .Column<string>("Country", column => column.WithLength(2))
            .Column<bool>("Published", column => column.NotNull().WithDefault(false))
            .Column<bool>("Latest", column => column.NotNull().WithDefault(false)));
        await SchemaBuilder.AlterIndexTableAsync<AccountIndex>(table =>
        {
            table.CreateIndex("IDX_AccountIndex_DocumentId", "DocumentId", "ContentItemId", "Published", "Latest");
            table.CreateIndex("IDX_AccountIndex_Item", "ContentItemId", "Published", "Latest");
            table.CreateIndex("IDX_AccountIndex_Name", "NormalizedName");
            table.CreateIndex("IDX_AccountIndex_Email", "NormalizedEmail");
            table.CreateIndex("IDX_AccountIndex_Stripe", "StripeCustomerId");
            table.CreateIndex("IDX_AccountIndex_Partner", "PartnerAccountId");
            table.CreateIndex("IDX_AccountIndex_Representative", "RepresentativeUserId");
        });
        return 1;
    }

    private async Task DefineTypeAsync(string type, string part, string displayName, string description)
    {
        await _definitions.AlterPartDefinitionAsync(part, definition => definition
            .WithDisplayName(displayName)
            .WithDescription(description));

        await _definitions.AlterTypeDefinitionAsync(type, definition => definition
            .DisplayedAs(displayName)
            .WithDescription(description)
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(TitlePart), title => title
                .WithPosition("0")
                .WithDisplayName("Name")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart(part, own => own.WithPosition("1")));
    }
}
