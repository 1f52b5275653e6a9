using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;

namespace Sapling.Contents.ContentTypes;

/// <summary>Builds the settings forms of fields and of parts of types from their drivers.</summary>
internal sealed class DefinitionEditor(
    IEnumerable<IContentPartFieldDefinitionDisplayDriver> fieldDrivers,
    IEnumerable<IContentTypePartDefinitionDisplayDriver> partDrivers,
    IShapeFactory shapes,
    IEnumerable<IShapePlacementProvider> placements,
    ILayoutAccessor layouts) : BaseDisplayManager(shapes, placements)
{
    private readonly IShapeFactory _shapes = shapes;

    public Task<IShape> BuildAsync(ContentPartFieldDefinition field, IUpdateModel updater) =>
        BuildAsync("ContentPartFieldDefinition_Edit", updater, fieldDrivers.Select(driver => (Func<BuildEditorContext, Task<IDisplayResult?>>)(context => driver.BuildEditorAsync(field, context))));

    public Task<IShape> BuildAsync(ContentTypePartDefinition part, IUpdateModel updater) =>
        BuildAsync("ContentTypePartDefinition_Edit", updater, partDrivers.Select(driver => (Func<BuildEditorContext, Task<IDisplayResult?>>)(context => driver.BuildEditorAsync(part, context))));

    public async Task<IShape> UpdateAsync(ContentPartFieldDefinition field, ContentPartFieldDefinitionBuilder builder, IUpdateModel updater)
    {
        var shape = await CreateContentShapeAsync("ContentPartFieldDefinition_Edit");
        var context = new UpdatePartFieldEditorContext(builder, shape, "", false, _shapes, await layouts.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var driver in fieldDrivers)
        {
            await ApplyAsync(await driver.UpdateEditorAsync(field, context), context);
        }

        return shape;
    }

    public async Task<IShape> UpdateAsync(ContentTypePartDefinition part, ContentTypePartDefinitionBuilder builder, IUpdateModel updater)
    {
        var shape = await CreateContentShapeAsync("ContentTypePartDefinition_Edit");
        var context = new UpdateTypePartEditorContext(builder, shape, "", false, _shapes, await layouts.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var driver in partDrivers)
        {
            await ApplyAsync(await driver.UpdateEditorAsync(part, context), context);
        }

        return shape;
    }

    private async Task<IShape> BuildAsync(string shapeType, IUpdateModel updater, IEnumerable<Func<BuildEditorContext, Task<IDisplayResult?>>> drivers)
    {
        var shape = await CreateContentShapeAsync(shapeType);
        var context = new BuildEditorContext(shape, "", false, "", _shapes, await layouts.GetLayoutAsync(), updater);
        await BindPlacementAsync(context);
        foreach (var build in drivers)
        {
            await ApplyAsync(await build(context), context);
        }

        return shape;
    }

    private static Task ApplyAsync(IDisplayResult? result, BuildEditorContext context) => result?.ApplyAsync(context) ?? Task.CompletedTask;
}
