using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Products.Migrations;

/// <summary>The content type Product and its index.</summary>
public sealed class ProductMigrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public ProductMigrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(ProductPart), part => part
            .WithDisplayName("Product")
            .WithDescription("Code, address, texts and visibility of a product."));
        await _definitions.AlterTypeDefinitionAsync(ProductsConstants.ProductType, type => type
            .DisplayedAs("Product")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart("TitlePart", part => part.WithPosition("0"))
            .WithPart(nameof(ProductPart), part => part.WithPosition("1")));

        await SchemaBuilder.CreateMapIndexTableAsync<ProductIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("Code", column => column.WithLength(5))
            .Column<string>("Slug", column => column.WithLength(60))
            .Column<string>("Visibility", column => column.WithLength(10))
            .Column<string>("AccountId", column => column.Nullable().WithLength(26))
            .Column<string>("Name", column => column.WithLength(255))
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<ProductIndex>(table =>
        {
            table.CreateIndex("IDX_ProductIndex_ContentItemId", "ContentItemId", "Published", "Latest");
            table.CreateIndex("IDX_ProductIndex_Slug", "Slug", "Published");
        });
        return 1;
    }
}
