using OrchardCore.Data.Migration;
using YesSql.Sql;

namespace OrchardCore.ContentManagement.Records;

/// <summary>The table of versions; the indexes named Sapling serve look-ups and long lists.</summary>
internal sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContentItemIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("ContentItemVersionId", column => column.WithLength(26))
            .Column<bool>("Latest")
            .Column<bool>("Published")
            .Column<string>("ContentType", column => column.WithLength(ContentItemIndex.MaxContentTypeSize))
            .Column<DateTime>("ModifiedUtc", column => column.Nullable())
            .Column<DateTime>("PublishedUtc", column => column.Nullable())
            .Column<DateTime>("CreatedUtc", column => column.Nullable())
            .Column<string>("Owner", column => column.Nullable().WithLength(ContentItemIndex.MaxOwnerSize))
            .Column<string>("Author", column => column.Nullable().WithLength(ContentItemIndex.MaxAuthorSize))
            .Column<string>("DisplayText", column => column.Nullable().WithLength(ContentItemIndex.MaxDisplayTextSize)));

        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table =>
        {
            table.CreateIndex("IDX_ContentItemIndex_DocumentId", "DocumentId", "ContentItemId", "ContentItemVersionId", "Published", "Latest");
            table.CreateIndex("IDX_ContentItemIndex_DocumentId_ContentType", "DocumentId", "ContentType", "CreatedUtc", "ModifiedUtc", "PublishedUtc", "Published", "Latest");
            table.CreateIndex("IDX_ContentItemIndex_DocumentId_Owner", "DocumentId", "Owner", "Published", "Latest");
            table.CreateIndex("IDX_ContentItemIndex_DocumentId_Author", "DocumentId", "Author", "Published", "Latest");
            table.CreateIndex("IDX_ContentItemIndex_DocumentId_DisplayText", "DocumentId", "DisplayText", "Published", "Latest");

            table.CreateIndex("IDX_Sapling_ContentItemId", "ContentItemId", "Latest", "Published", "DocumentId");
            table.CreateIndex("IDX_Sapling_ContentItemVersionId", "ContentItemVersionId");
            table.CreateIndex("IDX_Sapling_Latest_ModifiedUtc", "Latest", "ModifiedUtc");
            table.CreateIndex("IDX_Sapling_ContentType_ModifiedUtc", "ContentType", "Latest", "ModifiedUtc");
            table.CreateIndex("IDX_Sapling_ContentType_DisplayText", "ContentType", "Latest", "DisplayText");
        });

        return 6;
    }
}
