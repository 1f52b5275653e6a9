using System.Diagnostics.CodeAnalysis;
using OrchardCore.ContentManagement;

namespace Sapling.Contents.Management;

/// <summary>The versions loaded in this scope, so that each is one object.</summary>
internal sealed class LoadedVersions
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

    public ContentItem? Find(long id) => _byId.GetValueOrDefault(id);

    // An item may have been unpublished since it was stored here.
    public bool TryFindPublished(string id, [MaybeNullWhen(false)] out ContentItem item) =>
        _published.TryGetValue(id, out item) && item.Published;
}
