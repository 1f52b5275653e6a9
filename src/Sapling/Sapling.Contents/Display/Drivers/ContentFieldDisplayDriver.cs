#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Displays and edits one kind of field.</summary>
public abstract class ContentFieldDisplayDriver<TField> : DisplayDriverBase, IContentFieldDisplayDriver where TField : ContentField, new()
{
    private const string DisplaySeparator = "_Display__";
    private const string EditSeparator = "_Edit";

    private ContentTypePartDefinition? _typePartDefinition;
    private ContentPartFieldDefinition? _partFieldDefinition;

    public override ShapeResult Factory(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializeAsync)
    {
        var result = base.Factory(shapeType, shapeBuilder, initializeAsync).Prefix(Prefix);
        if (_typePartDefinition is not { } part || _partFieldDefinition is not { } field)
        {
            return result;
        }

        var fieldType = field.FieldDefinition.Name;
        var displayMode = field.DisplayMode();
        if (shapeType == fieldType || shapeType == GetEditorShapeType(field))
        {
            result.Differentiator($"{part.Name}-{field.Name}");
        }
        else if (!string.IsNullOrEmpty(displayMode) && shapeType == fieldType + DisplaySeparator + displayMode)
        {
            result.Differentiator($"{part.Name}-{field.Name}-{fieldType}{DisplaySeparator}{displayMode}");
        }
        else
        {
            result.Differentiator($"{part.Name}-{field.Name}-{shapeType}");
        }

        return result.Displaying(context =>
            context.Shape.Metadata.Alternates.AddRange(ContentFieldAlternatesFactory.GetAlternates(part, field, shapeType, context.Shape.Metadata.DisplayType)));
    }

    async Task<IDisplayResult?> IContentFieldDisplayDriver.BuildDisplayAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    {
        if (partFieldDefinition.FieldDefinition.Name != typeof(TField).Name || contentPart.Get<TField>(partFieldDefinition.Name) is not { } field)
        {
            return null;
        }

        Begin(typePartDefinition, partFieldDefinition, context.HtmlFieldPrefix);
        return await DisplayAsync(field, new BuildFieldDisplayContext(contentPart, typePartDefinition, partFieldDefinition, context));
    }

    async Task<IDisplayResult?> IContentFieldDisplayDriver.BuildEditorAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    {
        if (partFieldDefinition.FieldDefinition.Name != typeof(TField).Name)
        {
            return null;
        }

        Begin(typePartDefinition, partFieldDefinition, context.HtmlFieldPrefix);
        var field = contentPart.GetOrCreate<TField>(partFieldDefinition.Name);
        return await EditAsync(field, new BuildFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context));
    }

    async Task<IDisplayResult?> IContentFieldDisplayDriver.UpdateEditorAsync(ContentPart contentPart, ContentPartFieldDefinition partFieldDefinition, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    {
        if (partFieldDefinition.FieldDefinition.Name != typeof(TField).Name)
        {
            return null;
        }

        Begin(typePartDefinition, partFieldDefinition, context.HtmlFieldPrefix);
        var field = contentPart.GetOrCreate<TField>(partFieldDefinition.Name);
        var result = await UpdateAsync(field, new UpdateFieldEditorContext(contentPart, typePartDefinition, partFieldDefinition, context));
        contentPart.Apply(partFieldDefinition.Name, field);
        return result;
    }

    // Modules override with Task<IDisplayResult> or Task<IDisplayResult?>: both fit what says neither.
#nullable disable annotations
    public virtual Task<IDisplayResult> DisplayAsync(TField field, BuildFieldDisplayContext fieldDisplayContext) => Task.FromResult(Display(field, fieldDisplayContext));

    public virtual IDisplayResult Display(TField field, BuildFieldDisplayContext fieldDisplayContext) => null;

    public virtual Task<IDisplayResult> EditAsync(TField field, BuildFieldEditorContext context) => Task.FromResult(Edit(field, context));

    public virtual IDisplayResult Edit(TField field, BuildFieldEditorContext context) => null;

    public virtual Task<IDisplayResult> UpdateAsync(TField field, UpdateFieldEditorContext context) => EditAsync(field, context);
#nullable restore annotations

    protected string GetEditorShapeType(string shapeType, ContentPartFieldDefinition partFieldDefinition) =>
        partFieldDefinition.Editor() is { Length: > 0 } editor ? $"{shapeType}__{editor}" : shapeType;

    protected string GetEditorShapeType(ContentPartFieldDefinition partFieldDefinition) => GetEditorShapeType(typeof(TField).Name + EditSeparator, partFieldDefinition);

    protected string GetEditorShapeType(BuildFieldEditorContext context) => GetEditorShapeType(context.PartFieldDefinition);

    protected string GetDisplayShapeType(string shapeType, BuildFieldDisplayContext context) =>
        context.PartFieldDefinition.DisplayMode() is { Length: > 0 } mode ? $"{shapeType}{DisplaySeparator}{mode}" : shapeType;

    protected string GetDisplayShapeType(BuildFieldDisplayContext context) => GetDisplayShapeType(typeof(TField).Name, context);

    private void Begin(ContentTypePartDefinition part, ContentPartFieldDefinition field, string? htmlFieldPrefix)
    {
        _typePartDefinition = part;
        _partFieldDefinition = field;
        var prefix = $"{part.Name}.{field.Name}";
        Prefix = string.IsNullOrEmpty(htmlFieldPrefix) ? prefix : $"{htmlFieldPrefix}.{prefix}";
    }
}
