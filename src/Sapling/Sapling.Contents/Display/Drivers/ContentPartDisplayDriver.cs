#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Displays and edits one kind of part.</summary>
public abstract class ContentPartDisplayDriver<TPart> : DisplayDriverBase, IContentPartDisplayDriver where TPart : ContentPart, new()
{
    private const string DisplayToken = "_Display";
    private const string DisplaySeparator = "_Display__";
    private const string EditSeparator = "_Edit";

    // The part being built; a driver lives in one scope and builds one part at a time.
    private ContentTypePartDefinition? _typePartDefinition;

    public override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
    {
        var result = base.Factory(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);
        if (_typePartDefinition is not { } definition)
        {
            return result;
        }

        var partName = definition.Name;
        var partType = definition.PartDefinition.Name;
        var displayMode = definition.DisplayMode();
        if (shapeType == partType || shapeType == GetEditorShapeType(definition))
        {
            result.Differentiator(partName);
        }
        else if (!string.IsNullOrEmpty(displayMode) && shapeType == partType + DisplaySeparator + displayMode)
        {
            result.Differentiator(partName).Name(partName);
        }
        else
        {
            result.Differentiator($"{partName}-{shapeType}");
        }

        return result.Displaying(context =>
            context.Shape.Metadata.Alternates.AddRange(ContentPartAlternatesFactory.GetAlternates(definition, shapeType, context.Shape.Metadata.DisplayType)));
    }

    async Task<IDisplayResult?> IContentPartDisplayDriver.BuildDisplayAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    {
        if (contentPart is not TPart part)
        {
            return null;
        }

        Begin(typePartDefinition, context.HtmlFieldPrefix);
        return await DisplayAsync(part, new BuildPartDisplayContext(typePartDefinition, context));
    }

    async Task<IDisplayResult?> IContentPartDisplayDriver.BuildEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    {
        if (contentPart is not TPart part)
        {
            return null;
        }

        Begin(typePartDefinition, context.HtmlFieldPrefix);
        return await EditAsync(part, new BuildPartEditorContext(typePartDefinition, context));
    }

    async Task<IDisplayResult?> IContentPartDisplayDriver.UpdateEditorAsync(ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    {
        if (contentPart is not TPart part)
        {
            return null;
        }

        Begin(typePartDefinition, context.HtmlFieldPrefix);
        var result = await UpdateAsync(part, new UpdatePartEditorContext(typePartDefinition, context));
        part.ContentItem.Apply(typePartDefinition.Name, part);
        return result;
    }

    // Modules override with Task<IDisplayResult> or Task<IDisplayResult?>: both fit what says neither.
#nullable disable annotations
    public virtual Task<IDisplayResult> DisplayAsync(TPart part, BuildPartDisplayContext context) => Task.FromResult(Display(part, context));

    public virtual IDisplayResult Display(TPart part, BuildPartDisplayContext context) => null;

    public virtual Task<IDisplayResult> EditAsync(TPart part, BuildPartEditorContext context) => Task.FromResult(Edit(part, context));

    public virtual IDisplayResult Edit(TPart part, BuildPartEditorContext context) => null;

    public virtual Task<IDisplayResult> UpdateAsync(TPart part, UpdatePartEditorContext context) => EditAsync(part, context);
#nullable restore annotations

    protected string GetEditorShapeType(string shapeType, ContentTypePartDefinition typePartDefinition) =>
        typePartDefinition.Editor() is { Length: > 0 } editor ? $"{shapeType}__{editor}" : shapeType;

    protected string GetEditorShapeType(ContentTypePartDefinition typePartDefinition) => GetEditorShapeType(typeof(TPart).Name + EditSeparator, typePartDefinition);

    protected string GetEditorShapeType(BuildPartEditorContext context) => GetEditorShapeType(context.TypePartDefinition);

    protected string GetDisplayShapeType(string shapeType, BuildPartDisplayContext context) =>
        context.TypePartDefinition.DisplayMode() is { Length: > 0 } mode ? $"{shapeType}{DisplayToken}__{mode}" : shapeType;

    protected string GetDisplayShapeType(BuildPartDisplayContext context) => GetDisplayShapeType(typeof(TPart).Name, context);

    private void Begin(ContentTypePartDefinition typePartDefinition, string? htmlFieldPrefix)
    {
        _typePartDefinition = typePartDefinition;
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? typePartDefinition.Name : $"{htmlFieldPrefix}.{typePartDefinition.Name}";
    }
}
