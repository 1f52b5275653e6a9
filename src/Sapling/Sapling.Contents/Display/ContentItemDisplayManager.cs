using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;

namespace Sapling.Contents.Display;

/// <summary>Makes the Content shape of an item, with the names a theme may give its template, and has the drivers fill it.</summary>
internal sealed class ContentItemDisplayManager(
    ContentItemDisplayCoordinator drivers,
    IContentDefinitionManager definitions,
    IShapeFactory shapes,
    IEnumerable<IShapePlacementProvider> placements,
    ILayoutAccessor layouts) : BaseDisplayManager(shapes, placements), IContentItemDisplayManager
{
    private readonly IShapeFactory _shapes = shapes;

    public async Task<IShape> BuildDisplayAsync(ContentItem content, IUpdateModel updater, string displayType = "", string groupId = "")
    {
        displayType = string.IsNullOrEmpty(displayType) ? "Detail" : displayType;
        var definition = await DefinitionAsync(content);
        var shape = await CreateAsync(content, definition, displayType == "Detail" ? "Content" : $"Content_{displayType}", displayType);
        AddNames(shape, "Content", content, displayType);
        if (definition.TryGetStereotype(out var stereotype))
        {
            AddNames(shape, stereotype, content, displayType);
        }

        var context = new BuildDisplayContext(shape, displayType, groupId ?? "", _shapes, await layouts.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        await drivers.BuildDisplayAsync(content, context);

        return shape;
    }

    public async Task<IShape> BuildEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var shape = await CreateEditorAsync(content);
        var context = new BuildEditorContext(shape, groupId ?? "", isNew, htmlFieldPrefix ?? "", _shapes, await layouts.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        await drivers.BuildEditorAsync(content, context);

        return shape;
    }

    public async Task<IShape> UpdateEditorAsync(ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var shape = await CreateEditorAsync(content);
        var context = new UpdateEditorContext(shape, groupId ?? "", isNew, htmlFieldPrefix ?? "", _shapes, await layouts.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        await drivers.UpdateEditorAsync(content, context);

        return shape;
    }

    private async Task<IShape> CreateEditorAsync(ContentItem content)
    {
        var definition = await DefinitionAsync(content);
        var shape = await CreateAsync(content, definition, "Content_Edit", "Edit");
        shape.Metadata.Alternates.Add($"Content_Edit__{content.ContentType}");
        if (definition.TryGetStereotype(out var stereotype))
        {
            shape.Metadata.Alternates.Add($"{stereotype}_Edit");
            shape.Metadata.Alternates.Add($"{stereotype}_Edit__{content.ContentType}");
        }

        return shape;
    }

    private async Task<IShape> CreateAsync(ContentItem content, ContentTypeDefinition definition, string shapeType, string displayType)
    {
        var shape = await CreateContentShapeAsync(shapeType);
        shape.Properties["ContentItem"] = content;
        shape.Properties["ContentTypeDefinition"] = definition;
        shape.Properties["Stereotype"] = definition.GetStereotype() ?? "Content";
        shape.Metadata.DisplayType = displayType;
        return shape;
    }

    private async Task<ContentTypeDefinition> DefinitionAsync(ContentItem content) =>
        await definitions.GetTypeDefinitionAsync(content.ContentType) ?? new ContentTypeDefinition(content.ContentType, content.ContentType);

    // From the least to the most particular.
    private static void AddNames(IShape shape, string kind, ContentItem content, string displayType)
    {
        var names = shape.Metadata.Alternates;
        names.Add($"{kind}_{displayType}");
        if (displayType == "Detail")
        {
            names.Add($"{kind}__{content.ContentType}");
            names.Add($"{kind}__{content.ContentItemId}");
        }

        names.Add($"{kind}_{displayType}__{content.ContentType}");
        names.Add($"{kind}_{displayType}__{content.ContentItemId}");
    }
}
