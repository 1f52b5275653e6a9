using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Products.Migrations;

/// <summary>The content type Plan and its index.</summary>
public sealed class PlanMigrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public PlanMigrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(PlanPart), part => part
            .WithDisplayName("Plan")
            .WithDescription("Terms of a licence and its price."));
        await _definitions.AlterTypeDefinitionAsync(ProductsConstants.PlanType, type => type
            .DisplayedAs("Plan")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart("TitlePart", part => part.WithPosition("0"))
            .WithPart(nameof(PlanPart), part => part.WithPosition("1")));

        await SchemaBuilder.CreateMapIndexTableAsync<PlanIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("ProductId", column => column.WithLength(26))
            .Column<string>("StripePriceId", column => column.Nullable().WithLength(100))
            .Column<bool>("Purchasable")
            .Column<int>("Position")
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<PlanIndex>(table =>
            table.CreateIndex("IDX_PlanIndex_ProductId", "ProductId", "Published", "Position"));
        return 1;
    }
}
