using System.Diagnostics.CodeAnalysis;
using OrchardCore.ContentManagement;
using OrchardCore.Entities;

namespace Sapling.Contents.Management;

internal sealed class ContentManagerSession : IContentManagerSession
{
    private readonly Dictionary<long, ContentItem> _byId = [];
    private readonly Dictionary<string, ContentItem> _published = new(StringComparer.Ordinal);

    public void Store(ContentItem item)
    {
        _byId[item.Id] = item;
        if (item.Published)
        {
            _published[item.ContentItemId] = item;
        }
    }

    public bool RecallVersionId(long id, [MaybeNullWhen(false)] out ContentItem item) => _byId.TryGetValue(id, out item);

    // An item may have been unpublished since it was stored here.
    public bool RecallPublishedItemId(string id, [MaybeNullWhen(false)] out ContentItem item) =>
        _published.TryGetValue(id, out item) && item.Published;

    public void Clear()
    {
        _byId.Clear();
        _published.Clear();
    }
}

internal sealed class ContentItemIdGenerator(IIdGenerator generator) : IContentItemIdGenerator
{
    public string GenerateUniqueId(ContentItem contentItem) => generator.GenerateUniqueId();
}
