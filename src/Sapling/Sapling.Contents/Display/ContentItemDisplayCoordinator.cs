using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.Contents.Display;

/// <summary>Has the drivers of the item, then those of each of its parts and their fields, put their shapes in place.</summary>
internal sealed class ContentItemDisplayCoordinator(
    IServiceProvider services,
    IOptions<ContentOptions> options,
    IContentDefinitionManager definitions,
    IEnumerable<IContentDisplayDriver> itemDrivers)
{
    public async Task BuildDisplayAsync(ContentItem contentItem, BuildDisplayContext context)
    {
        foreach (var driver in itemDrivers)
        {
            await ApplyAsync(driver.BuildDisplayAsync(contentItem, context), context);
        }

        if (await definitions.GetTypeDefinitionAsync(contentItem.ContentType) is not { } type)
        {
            return;
        }

        foreach (var definition in type.Parts)
        {
            var partType = definition.PartDefinition.Name;
            if (contentItem.Get(options.Value.PartType(partType), definition.Name) is not ContentPart part)
            {
                continue;
            }

            foreach (var driver in PartDrivers(definition))
            {
                await ApplyAsync(driver.BuildDisplayAsync(part, definition, context), context);
            }

            // Fields of a part that has no class and is not the type's own are shown together, in a shape of that part.
            var inner = part.GetType() == typeof(ContentPart) && partType != type.Name
                ? await CreatePartShapeAsync(part, definition, context)
                : context;
            foreach (var field in definition.PartDefinition.Fields)
            {
                foreach (var driver in FieldDrivers(field))
                {
                    await ApplyAsync(driver.BuildDisplayAsync(part, field, definition, inner), inner);
                }
            }
        }
    }

    public Task BuildEditorAsync(ContentItem contentItem, BuildEditorContext context) =>
        EditAsync(
            contentItem,
            context,
            driver => driver.BuildEditorAsync(contentItem, context),
            (driver, part, definition) => driver.BuildEditorAsync(part, definition, context),
            (driver, part, field, definition) => driver.BuildEditorAsync(part, field, definition, context));

    public Task UpdateEditorAsync(ContentItem contentItem, UpdateEditorContext context) =>
        EditAsync(
            contentItem,
            context,
            driver => driver.UpdateEditorAsync(contentItem, context),
            (driver, part, definition) => driver.UpdateEditorAsync(part, definition, context),
            (driver, part, field, definition) => driver.UpdateEditorAsync(part, field, definition, context));

    private async Task EditAsync(
        ContentItem item,
        BuildEditorContext context,
        Func<IContentDisplayDriver, Task<IDisplayResult?>> editItem,
        Func<IContentPartDisplayDriver, ContentPart, ContentTypePartDefinition, Task<IDisplayResult?>> editPart,
        Func<IContentFieldDisplayDriver, ContentPart, ContentPartFieldDefinition, ContentTypePartDefinition, Task<IDisplayResult?>> editField)
    {
        await PreparePartsZoneAsync(item, context);
        foreach (var driver in itemDrivers)
        {
            await ApplyAsync(editItem(driver), context);
        }

        foreach (var definition in (await definitions.GetTypeDefinitionAsync(item.ContentType))?.Parts ?? [])
        {
            var type = options.Value.PartType(definition.PartDefinition.Name);
            if (item.Get(type, definition.Name) is not ContentPart part)
            {
                // The part joined the type after the item was made.
                part = (ContentPart)Activator.CreateInstance(type)!;
                item.Weld(definition.Name, part);
            }

            if (!await AddPartShapeAsync(item, part, definition, context))
            {
                continue;
            }

            context.DefaultZone = $"Parts.{definition.Name}";
            context.DefaultPosition = definition.GetSettings<ContentTypePartSettings>().Position ?? "";
            foreach (var driver in PartDrivers(definition))
            {
                await ApplyAsync(editPart(driver, part, definition), context);
            }

            foreach (var field in definition.PartDefinition.Fields)
            {
                EnterField(context, definition, field);
                foreach (var driver in FieldDrivers(field))
                {
                    await ApplyAsync(editField(driver, part, field, definition), context);
                }
            }
        }
    }

    private IEnumerable<IContentPartDisplayDriver> PartDrivers(ContentTypePartDefinition definition) =>
        (options.Value.Parts.GetValueOrDefault(definition.PartDefinition.Name)?.Drivers ?? []).Select(type => (IContentPartDisplayDriver)services.GetRequiredService(type));

    private IEnumerable<IContentFieldDisplayDriver> FieldDrivers(ContentPartFieldDefinition field) =>
        (options.Value.Fields.GetValueOrDefault(field.FieldDefinition.Name)?.Drivers ?? []).Select(type => (IContentFieldDisplayDriver)services.GetRequiredService(type));

    private static void EnterField(BuildEditorContext context, ContentTypePartDefinition definition, ContentPartFieldDefinition field)
    {
        var position = field.GetSettings<ContentPartFieldSettings>().Position;
        context.DefaultZone = string.IsNullOrEmpty(position) ? $"Parts.{definition.Name}" : $"Parts.{definition.Name}:{position}";
        context.DefaultPosition = position ?? "";
    }

    private static async Task PreparePartsZoneAsync(ContentItem item, BuildEditorContext context)
    {
        var zone = await context.ShapeFactory.CreateAsync("ContentZone", Arguments.From(new { ContentItem = item, Identifier = item.ContentItemId, ZoneName = "Parts", Parent = context.Shape }));
        zone.Metadata.Name = "Parts";
        ((IZoneHolding)context.Shape).Zones["Parts"] = zone;
    }

    // False when a placement hides the whole part.
    private static async Task<bool> AddPartShapeAsync(ContentItem item, ContentPart part, ContentTypePartDefinition definition, BuildEditorContext context)
    {
        const string ShapeType = "ContentPart_Edit";
        var partType = definition.PartDefinition.Name;
        var position = definition.GetSettings<ContentTypePartSettings>().Position;
        var result = new ShapeResult(ShapeType, static ctx => ctx.ShapeFactory.CreateAsync(ShapeType, () => ValueTask.FromResult<IShape>(new ZoneHolding(() => ctx.ShapeFactory.CreateAsync("Zone")))));
        result.Differentiator($"{item.ContentType}-{definition.Name}").Name(definition.Name).OnGroup(context.GroupId).Location(string.IsNullOrEmpty(position) ? "Parts" : $"Parts:{position}");
        context.DefaultPosition = null;
        await result.ApplyAsync(context);
        if (result.Shape is not { } shape)
        {
            return false;
        }

        shape.Properties["ContentPart"] = part;
        shape.Properties["ContentTypePartDefinition"] = definition;
        shape.Metadata.Alternates.Add($"{ShapeType}__{partType}");
        shape.Metadata.Alternates.Add($"{ShapeType}__{item.ContentType}__{partType}");
        if (definition.Name != partType)
        {
            shape.Metadata.Alternates.Add($"{ShapeType}__{item.ContentType}__{definition.Name}");
        }

        ((IZoneHolding)context.Shape).Zones["Parts"].Properties[definition.Name] = shape;
        return true;
    }

    private static async Task<BuildDisplayContext> CreatePartShapeAsync(ContentPart part, ContentTypePartDefinition definition, BuildDisplayContext context)
    {
        var shapeType = context.DisplayType == "Detail" ? "ContentPart" : $"ContentPart_{context.DisplayType}";
        var partType = definition.PartDefinition.Name;
        var result = new ShapeResult(shapeType, ctx => ctx.ShapeFactory.CreateAsync(shapeType, () => ValueTask.FromResult<IShape>(new ZoneHolding(() => ctx.ShapeFactory.CreateAsync("Zone")))));
        result.Differentiator(definition.Name).Name(definition.Name).OnGroup(context.GroupId).Location("Content");
        await result.ApplyAsync(context);
        if (result.Shape is not { } shape)
        {
            return context;
        }

        var contentType = definition.ContentTypeDefinition.Name;
        var suffix = context.DisplayType == "Detail" ? "" : "_" + context.DisplayType;
        shape.Properties["ContentPart"] = part;
        shape.Properties["ContentItem"] = part.ContentItem;
        shape.Metadata.Alternates.AddRange([$"{partType}{suffix}", $"{contentType}{suffix}__{partType}"]);
        if (definition.Name != partType)
        {
            shape.Metadata.Alternates.Add($"{contentType}{suffix}__{definition.Name}");
        }

        return new BuildDisplayContext(shape, context.DisplayType, context.GroupId, context.ShapeFactory, context.Layout, context.Updater)
        {
            FindPlacement = context.FindPlacement,
        };
    }

    private static async Task ApplyAsync(Task<IDisplayResult?> building, BuildDisplayContext context)
    {
        if (await building is { } result)
        {
            await result.ApplyAsync(context);
        }
    }

    private static async Task ApplyAsync(Task<IDisplayResult?> building, BuildEditorContext context)
    {
        if (await building is { } result)
        {
            await result.ApplyAsync(context);
        }
    }
}
