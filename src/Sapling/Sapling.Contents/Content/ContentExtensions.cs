using System.Text.Json;
using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement;

/// <summary>Access to the named elements of items and parts.</summary>
public static class ContentExtensions
{
    public static TElement? Get<TElement>(this ContentElement contentElement, string name) where TElement : ContentElement
    {
        var element = contentElement.Get(typeof(TElement), name);
        return element is null or TElement
            ? (TElement?)element
            : throw new InvalidCastException($"'{name}' is a {element.GetType().Name}, not a {typeof(TElement).Name}: is the part registered with AddContentPart?");
    }

    public static ContentElement? Get(this ContentElement contentElement, Type contentElementType, string name)
    {
        if (contentElement.Elements.TryGetValue(name, out var known))
        {
            // An element first read as a plain part or field is read again when its own type is asked for.
            if (contentElementType.IsInstanceOfType(known) || !known.GetType().IsAssignableFrom(contentElementType))
            {
                return known;
            }
        }

        if (contentElement.Data[name] is not JsonObject data)
        {
            return null;
        }

        var element = (ContentElement)data.ToObject(contentElementType)!;
        element.Data = data;
        element.ContentItem = contentElement.ContentItem;
        contentElement.Elements[name] = element;
        return element;
    }

    public static TElement GetOrCreate<TElement>(this ContentElement contentElement, string name) where TElement : ContentElement, new()
    {
        if (contentElement.Get<TElement>(name) is { } existing)
        {
            return existing;
        }

        var created = new TElement { ContentItem = contentElement.ContentItem };
        contentElement.Data[name] = created.Data;
        contentElement.Elements[name] = created;
        return created;
    }

    public static ContentElement Weld(this ContentElement contentElement, string name, ContentElement element)
    {
        if (!contentElement.Data.ContainsKey(name))
        {
            contentElement.Attach(name, element, ToData(element));
        }

        return contentElement;
    }

    /// <summary>Writes the element's values into the data under the name, keeping what the element does not know.</summary>
    public static ContentElement Apply(this ContentElement contentElement, string name, ContentElement element)
    {
        var values = ToData(element);
        if (contentElement.Data[name] is JsonObject existing)
        {
            Overwrite(existing, values, element.GetType());
            values = existing;
        }

        contentElement.Attach(name, element, values);
        if (element is ContentField)
        {
            // Parts read before hold their fields as they were.
            contentElement.ContentItem?.Elements.Clear();
        }

        return contentElement;
    }

    public static ContentPart Apply(this ContentPart contentPart)
    {
        contentPart.ContentItem.Apply(contentPart.GetType().Name, contentPart);
        return contentPart;
    }

    public static ContentElement Alter<TElement>(this ContentElement contentElement, string name, Action<TElement> action) where TElement : ContentElement, new()
    {
        var element = contentElement.GetOrCreate<TElement>(name);
        action(element);
        return contentElement.Apply(name, element);
    }

    public static bool IsPublished(this IContent content) => content.ContentItem is { Published: true };

    public static bool HasDraft(this IContent content) =>
        content.ContentItem is { } item && (!item.Published || !item.Latest);

    private static void Attach(this ContentElement owner, string name, ContentElement element, JsonObject data)
    {
        element.Data = data;
        element.ContentItem = owner.ContentItem;
        if (!ReferenceEquals(owner.Data[name], data))
        {
            owner.Data[name] = data;
        }

        owner.Elements[name] = element;
    }

    private static JsonObject ToData(ContentElement element) =>
        (JsonObject)JsonSerializer.SerializeToNode(element, element.GetType(), JOptions.Default)!;

    // Nulls are left out when an element is written, so a value that was cleared is one that is missing now.
    private static void Overwrite(JsonObject existing, JsonObject values, Type type)
    {
        foreach (var property in JOptions.Default.GetTypeInfo(type).Properties)
        {
            if (property.Get is null || values.ContainsKey(property.Name) || existing[property.Name] is null
                || property.PropertyType.IsAssignableTo(typeof(ContentElement)))
            {
                continue;
            }

            if (property.PropertyType.IsValueType && Nullable.GetUnderlyingType(property.PropertyType) is null)
            {
                existing.Remove(property.Name);
            }
            else
            {
                existing[property.Name] = null;
            }
        }

        foreach (var (name, node) in values.ToList())
        {
            values.Remove(name);
            existing[name] = node;
        }
    }
}
