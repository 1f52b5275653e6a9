using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

namespace Sapling.Contents.Display;

/// <summary>"contentType" in placement.json: names of types or stereotypes, "*" at the end standing for anything.</summary>
internal sealed class ContentTypePlacementFilter : IPlacementNodeFilterProvider
{
    public string Key => "contentType";

    public bool IsMatch(ShapePlacementContext context, object expression)
    {
        if (context.ZoneShape?.GetProperty<ContentItem>("ContentItem") is not { } item)
        {
            return false;
        }

        var stereotype = context.ZoneShape.GetProperty<ContentTypeDefinition>("ContentTypeDefinition")?.GetStereotype();
        return Values(expression).Any(value =>
            value.EndsWith('*')
                ? item.ContentType.StartsWith(value[..^1], StringComparison.OrdinalIgnoreCase)
                : string.Equals(value, item.ContentType, StringComparison.OrdinalIgnoreCase) || string.Equals(value, stereotype, StringComparison.OrdinalIgnoreCase));
    }

    internal static IEnumerable<string> Values(object expression) =>
        expression is JsonArray array ? array.Select(node => (string?)node ?? "") : [expression.ToString() ?? ""];
}

/// <summary>"contentPart" in placement.json: items that have one of the parts.</summary>
internal sealed class ContentPartPlacementFilter : IPlacementNodeFilterProvider
{
    public string Key => "contentPart";

    public bool IsMatch(ShapePlacementContext context, object expression) =>
        context.ZoneShape?.GetProperty<ContentItem>("ContentItem") is { } item
        && ContentTypePlacementFilter.Values(expression).Any(item.Has);
}
