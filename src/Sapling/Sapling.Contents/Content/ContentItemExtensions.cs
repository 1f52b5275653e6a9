using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Settings;

namespace OrchardCore.ContentManagement;

/// <summary>Access to the parts of a content item by their type.</summary>
public static class ContentItemExtensions
{
    public static TPart? As<TPart>(this ContentItem contentItem) where TPart : ContentPart =>
        contentItem.Get<TPart>(typeof(TPart).Name);

    public static bool TryGet<TPart>(this ContentItem contentItem, [NotNullWhen(true)] out TPart? part) where TPart : ContentPart =>
        contentItem.TryGet(typeof(TPart).Name, out part);

    public static bool TryGet<TPart>(this ContentItem contentItem, string name, [NotNullWhen(true)] out TPart? part) where TPart : ContentPart =>
        (part = contentItem.Get<TPart>(name)) is not null;

    public static bool TryGet(this ContentItem contentItem, Type contentElementType, string name, [NotNullWhen(true)] out ContentElement? part) =>
        (part = contentItem.Get(contentElementType, name)) is not null;

    public static TPart GetOrCreate<TPart>(this ContentItem contentItem) where TPart : ContentPart, new() =>
        contentItem.GetOrCreate<TPart>(typeof(TPart).Name);

    public static void Remove<TPart>(this ContentItem contentItem) where TPart : ContentPart, new() =>
        contentItem.Remove(typeof(TPart).Name);

    public static ContentItem Weld<TPart>(this ContentItem contentItem, TPart part) where TPart : ContentPart
    {
        contentItem.Weld(typeof(TPart).Name, part);
        return contentItem;
    }

    public static ContentItem Apply<TPart>(this ContentItem contentItem, TPart part) where TPart : ContentPart
    {
        contentItem.Apply(typeof(TPart).Name, part);
        return contentItem;
    }

    public static ContentItem Alter<TPart>(this ContentItem contentItem, Action<TPart> action) where TPart : ContentPart, new()
    {
        contentItem.Alter(typeof(TPart).Name, action);
        return contentItem;
    }

    public static async Task<ContentItem> AlterAsync<TPart>(this ContentItem contentItem, Func<TPart, Task> action) where TPart : ContentPart, new()
    {
        await contentItem.AlterAsync(typeof(TPart).Name, action);
        return contentItem;
    }

    /// <summary>Merges other values into the item: its own properties where they are named, everything else into its data.</summary>
    public static ContentItem Merge(this ContentItem contentItem, object properties, JsonMergeSettings? settings = null)
    {
        var merged = JObject.FromObject(contentItem)!;
        merged.Merge(JObject.FromObject(properties), settings);
        var result = merged.ToObject<ContentItem>()!;

        contentItem.DisplayText = result.DisplayText;
        contentItem.Owner = result.Owner;
        contentItem.Author = result.Author;
        contentItem.CreatedUtc = result.CreatedUtc;
        contentItem.ModifiedUtc = result.ModifiedUtc;
        contentItem.PublishedUtc = result.PublishedUtc;
        contentItem.Data = result.Data;
        contentItem.Elements.Clear();
        return contentItem;
    }

    public static ContentItem Clone(this ContentItem contentItem)
    {
        var copy = JObject.FromObject(contentItem)!.ToObject<ContentItem>()!;
        copy.Id = contentItem.Id;
        return copy;
    }
}
