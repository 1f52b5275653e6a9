using System.Collections.Concurrent;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>The names under which a theme may replace the template of a part's shape.</summary>
public static class ContentPartAlternatesFactory
{
    private static readonly ConcurrentDictionary<(string, string, string, string?, string, string), string[]> s_known = new();

    public static string[] GetAlternates(ContentTypePartDefinition definition, string shapeType, string? displayType)
    {
        var type = definition.ContentTypeDefinition;
        return s_known.GetOrAdd(
            (type?.Name ?? "", definition.Name, definition.PartDefinition.Name, type?.GetStereotype(), shapeType, displayType ?? ""),
            static key => Make(key.Item1, key.Item2, key.Item3, key.Item4 ?? "", key.Item5, key.Item6).ToArray());
    }

    private static IEnumerable<string> Make(string contentType, string partName, string partType, string stereotype, string shapeType, string? displayType)
    {
        var own = shapeType == partType || shapeType.StartsWith(partType + "_Edit", StringComparison.Ordinal);
        var suffix = own ? "" : "__" + shapeType;
        foreach (var display in new[] { "", "_" + displayType })
        {
            if (display == "_")
            {
                continue;
            }

            yield return own ? $"{shapeType}{display}" : $"{partType}{display}{suffix}";
            yield return $"{contentType}{display}__{partType}{suffix}";
            if (stereotype.Length > 0)
            {
                yield return $"{stereotype}{display}__{partType}{suffix}";
            }

            if (partType != partName)
            {
                yield return $"{contentType}{display}__{partName}{suffix}";
                if (stereotype.Length > 0)
                {
                    yield return $"{stereotype}{display}__{partType}__{partName}{suffix}";
                }
            }
        }
    }
}

/// <summary>The names under which a theme may replace the template of a field's shape.</summary>
public static class ContentFieldAlternatesFactory
{
    private static readonly ConcurrentDictionary<(string, string, string, string, string, string, string), string[]> s_known = new();

    public static string[] GetAlternates(ContentTypePartDefinition typePartDefinition, ContentPartFieldDefinition partFieldDefinition, string shapeType, string? displayType) =>
        s_known.GetOrAdd(
            (typePartDefinition.ContentTypeDefinition?.Name ?? "", typePartDefinition.Name, typePartDefinition.PartDefinition.Name,
                partFieldDefinition.Name, partFieldDefinition.FieldDefinition.Name, shapeType, displayType ?? ""),
            static key => Make(key.Item1, key.Item2, key.Item3, key.Item4, key.Item5, key.Item6, key.Item7).ToArray());

    private static IEnumerable<string> Make(string contentType, string partName, string partType, string field, string fieldType, string shapeType, string? displayType)
    {
        var own = shapeType == fieldType || shapeType.StartsWith(fieldType + "_", StringComparison.Ordinal);
        var suffix = shapeType == fieldType ? "" : "__" + shapeType;
        foreach (var display in new[] { "", "_" + displayType })
        {
            if (display == "_")
            {
                continue;
            }

            yield return own ? $"{shapeType}{display}" : $"{fieldType}{display}{suffix}";
            yield return $"{partType}{display}__{field}{suffix}";
            yield return $"{contentType}{display}__{partName}__{field}{suffix}";
            yield return $"{contentType}{display}__{fieldType}{suffix}";
        }
    }
}
