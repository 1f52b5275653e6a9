using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement;

public static class IShapeExtensions
{
    public static bool IsNullOrEmpty([NotNullWhen(false)] this IShape? shape) => shape is null or ZoneOnDemand;

    public static bool TryGetProperty<T>(this IShape shape, string key, [MaybeNullWhen(false)] out T value)
    {
        if (shape.Properties.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    public static object? GetProperty(this IShape shape, string key) => shape.GetProperty<object>(key);

    public static T? GetProperty<T>(this IShape shape, string key) => shape.TryGetProperty<T>(key, out var value) ? value : default;

    public static bool HasItemsInAnyZone(this IShape shape, params string[] excludedZones)
        => shape.Properties.Any(property => property.Value is Shape { HasItems: true } && !excludedZones.Contains(property.Key, StringComparer.OrdinalIgnoreCase));

    /// <summary>A tag with the id, classes and attributes that were given to the shape.</summary>
    public static TagBuilder GetTagBuilder(this IShape shape, string defaultTagName = "span")
    {
        var tag = new TagBuilder(string.IsNullOrEmpty(shape.TagName) ? defaultTagName : shape.TagName);
        foreach (var (name, value) in shape.Attributes)
        {
            tag.MergeAttribute(name, value);
        }

        if (shape.Classes.Count > 0)
        {
            tag.AddCssClass(string.Join(' ', shape.Classes));
        }

        if (!string.IsNullOrEmpty(shape.Id))
        {
            tag.Attributes["id"] = shape.Id;
        }

        return tag;
    }
}
