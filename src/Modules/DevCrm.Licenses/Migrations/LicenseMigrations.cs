using System;
using System.Threading.Tasks;
using DevCrm.Licenses.Indexes;
using DevCrm.Licenses.Keys;
using DevCrm.Licenses.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using OrchardCore.Title.Models;
using YesSql;
using YesSql.Sql;

namespace DevCrm.Licenses.Migrations;

/// <summary>The License content type, the indexes, and the site's secret of key hashes.</summary>
public sealed class LicenseMigrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;
    private readonly ISession _session;
    private readonly KeyHashSecrets _secrets;

    public LicenseMigrations(IContentDefinitionManager definitions, ISession session, KeyHashSecrets secrets)
    {
        _definitions = definitions;
        _session = session;
        _secrets = secrets;
    }

    public async Task<int> CreateAsync()
    {
        await DefineTypeAsync();
        await CreateLicenseIndexAsync();

        await SchemaBuilder.CreateMapIndexTableAsync<LicenseEffectIndex>(table => table
            .Column<string>("KeyHash", column => column.NotNull().Unique().WithLength(64))
            .Column<string>("LicenseId", column => column.NotNull().WithLength(26)));
        await SchemaBuilder.AlterIndexTableAsync<LicenseEffectIndex>(table =>
            table.CreateIndex("IDX_LicenseEffectIndex_DocumentId", "DocumentId", "LicenseId"));

        await _session.SaveAsync(_secrets.New());
        return 1;
    }

    private async Task DefineTypeAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(LicensePart), part => part
            .WithDisplayName("License")
            .WithDescription("An account's right to use a product."));

        await _definitions.AlterTypeDefinitionAsync(LicensesConstants.LicenseType, type => type
            .DisplayedAs("License")
            .WithDescription("An account's right to use a product.")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(TitlePart), title => title
                .WithPosition("0")
                .WithDisplayName("Name")
                .WithSettings(new TitlePartSettings { Options = TitlePartOptions.EditableRequired }))
            .WithPart(nameof(LicensePart), part => part.WithPosition("1")));
    }

    private async Task CreateLicenseIndexAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<LicenseIndex>(table => table
            .Column<string>("ContentItemId", column => column.NotNull().WithLength(26))
            .Column<string>("AccountId", column => column.NotNull().WithLength(26))
            .Column<string>("ProductId", column => column.NotNull().WithLength(26))
            .Column<string>("PlanId", column => column.NotNull().WithLength(26))
            .Column<string>("LicenseNumber", column => column.NotNull().WithLength(32))
            .Column<string>("KeyHash", column => column.WithLength(64))
            .Column<string>("Status", column => column.NotNull().WithLength(10))
            .Column<string>("Type", column => column.NotNull().WithLength(12))
            .Column<DateTime>("StartUtc", column => column.NotNull())
            .Column<DateTime>("EndUtc")
            .Column<DateTime>("NextOccasionUtc")
            .Column<bool>("Published", column => column.NotNull().WithDefault(false))
            .Column<bool>("Latest", column => column.NotNull().WithDefault(false)));
        await SchemaBuilder.AlterIndexTableAsync<LicenseIndex>(table =>
        {
            table.CreateIndex("IDX_LicenseIndex_DocumentId", "DocumentId", "ContentItemId", "Published", "Latest");
            table.CreateIndex("IDX_LicenseIndex_Item", "ContentItemId", "Published", "Latest");
            table.CreateIndex("IDX_LicenseIndex_Account", "AccountId", "ProductId", "Published");
            table.CreateIndex("IDX_LicenseIndex_Product", "ProductId", "Latest");
            table.CreateIndex("IDX_LicenseIndex_Number", "LicenseNumber");
            table.CreateIndex("IDX_LicenseIndex_Key", "KeyHash");
            table.CreateIndex("IDX_LicenseIndex_Status", "Status", "Latest", "EndUtc");
            table.CreateIndex("IDX_LicenseIndex_End", "Latest", "EndUtc");
            table.CreateIndex("IDX_LicenseIndex_Occasion", "NextOccasionUtc");
        });
    }
}
