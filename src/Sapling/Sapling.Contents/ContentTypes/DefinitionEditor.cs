using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.Contents.ContentTypes;

/// <summary>Builds the settings forms of fields and of parts of types from their drivers.</summary>
internal sealed class DefinitionEditor(
    IEnumerable<IContentPartFieldDefinitionDisplayDriver> fieldDrivers,
    IEnumerable<IContentTypePartDefinitionDisplayDriver> partDrivers,
    IShapeFactory shapes,
    IEnumerable<IShapePlacementProvider> placements,
    ILayoutAccessor layouts) : BaseDisplayManager(shapes, placements)
{
    private const string FieldShape = "ContentPartFieldDefinition_Edit";
    private const string PartShape = "ContentTypePartDefinition_Edit";

    private readonly IShapeFactory _shapes = shapes;

    public Task<IShape> BuildAsync(ContentPartFieldDefinition field, IUpdateModel updater) => RunAsync(
        FieldShape, (shape, layout) => new BuildEditorContext(shape, "", false, "", _shapes, layout, updater), fieldDrivers, (driver, context) => driver.BuildEditorAsync(field, context));

    public Task<IShape> BuildAsync(ContentTypePartDefinition part, IUpdateModel updater) => RunAsync(
        PartShape, (shape, layout) => new BuildEditorContext(shape, "", false, "", _shapes, layout, updater), partDrivers, (driver, context) => driver.BuildEditorAsync(part, context));

    public Task<IShape> UpdateAsync(ContentPartFieldDefinition field, ContentPartFieldDefinitionBuilder builder, IUpdateModel updater) => RunAsync(
        FieldShape, (shape, layout) => new UpdatePartFieldEditorContext(builder, shape, "", false, _shapes, layout, updater), fieldDrivers, (driver, context) => driver.UpdateEditorAsync(field, context));

    public Task<IShape> UpdateAsync(ContentTypePartDefinition part, ContentTypePartDefinitionBuilder builder, IUpdateModel updater) => RunAsync(
        PartShape, (shape, layout) => new UpdateTypePartEditorContext(builder, shape, "", false, _shapes, layout, updater), partDrivers, (driver, context) => driver.UpdateEditorAsync(part, context));

    private async Task<IShape> RunAsync<TDriver, TContext>(
        string shapeType, Func<IShape, IZoneHolding, TContext> create, IEnumerable<TDriver> drivers, Func<TDriver, TContext, Task<IDisplayResult?>> run)
        where TContext : BuildEditorContext
    {
        var shape = await CreateContentShapeAsync(shapeType);
        var context = create(shape, await layouts.GetLayoutAsync());
        await BindPlacementAsync(context);
        foreach (var driver in drivers)
        {
            if (await run(driver, context) is { } result)
            {
                await result.ApplyAsync(context);
            }
        }

        return shape;
    }
}
