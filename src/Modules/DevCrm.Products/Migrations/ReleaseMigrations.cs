using System;
using System.Threading.Tasks;
using DevCrm.Products.Indexes;
using DevCrm.Products.Models;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace DevCrm.Products.Migrations;

/// <summary>The content type Release and its indexes.</summary>
public sealed class ReleaseMigrations : DataMigration
{
    private readonly IContentDefinitionManager _definitions;

    public ReleaseMigrations(IContentDefinitionManager definitions) => _definitions = definitions;

    public async Task<int> CreateAsync()
    {
        await _definitions.AlterPartDefinitionAsync(nameof(ReleasePart), part => part
            .WithDisplayName("Release")
            .WithDescription("Version, channel, notes and packages."));
        await _definitions.AlterTypeDefinitionAsync(ProductsConstants.ReleaseType, type => type
            .DisplayedAs("Release")
            .Creatable().Listable().Draftable().Versionable().Securable()
            .WithPart(nameof(ReleasePart), part => part.WithPosition("0")));

        await SchemaBuilder.CreateMapIndexTableAsync<ReleaseIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("ProductId", column => column.WithLength(26))
            .Column<string>("Version", column => column.WithLength(255))
            .Column<string>("Channel", column => column.WithLength(30))
            .Column<DateTime>("ReleasedUtc", column => column.Nullable())
            .Column<bool>("Yanked")
            .Column<int>("PackageCount")
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<ReleaseIndex>(table =>
            table.CreateIndex("IDX_ReleaseIndex_ProductId", "ProductId", "Published", "Yanked"));

        await SchemaBuilder.CreateMapIndexTableAsync<PackageIndex>(table => table
            .Column<string>("PackageId", column => column.WithLength(26))
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<bool>("Published")
            .Column<bool>("Latest"));
        await SchemaBuilder.AlterIndexTableAsync<PackageIndex>(table =>
            table.CreateIndex("IDX_PackageIndex_PackageId", "PackageId", "Published"));
        return 1;
    }
}
