using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql.Indexes;

namespace Sapling.Contents.Records;

internal sealed class ContentItemIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ContentItemIndex>().Map(item => new ContentItemIndex
        {
            Latest = item.Latest,
            Published = item.Published,
            ContentType = item.ContentType,
            ContentItemId = item.ContentItemId,
            ContentItemVersionId = item.ContentItemVersionId,
            ModifiedUtc = item.ModifiedUtc,
            PublishedUtc = item.PublishedUtc,
            CreatedUtc = item.CreatedUtc,
            Owner = Cut(item.Owner, ContentItemIndex.MaxOwnerSize),
            Author = Cut(item.Author, ContentItemIndex.MaxAuthorSize),
            DisplayText = Cut(item.DisplayText, ContentItemIndex.MaxDisplayTextSize),
        });

    private static string? Cut(string? text, int length) => text is { } && text.Length > length ? text[..length] : text;
}
