using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace Sapling.Contents.Fields;

/// <summary>
/// A field that is shown and edited by one view model: reads the field into it, and the sent model back into the field. What
/// was typed is kept in the model state, so a form with an error comes back as it was sent.
/// </summary>
public abstract class FieldDriver<TField, TModel, TSettings>(IStringLocalizer S) : ContentFieldDisplayDriver<TField>
    where TField : ContentField, new()
    where TModel : FieldViewModel, new()
    where TSettings : FieldSettings, new()
{
    public override IDisplayResult? Display(TField field, BuildFieldDisplayContext fieldDisplayContext) =>
        Initialize<TModel>(GetDisplayShapeType(fieldDisplayContext), model =>
            FillAsync(model, field, fieldDisplayContext.ContentPart, fieldDisplayContext.PartFieldDefinition, isNew: false))
            .Location("Detail", "Content").Location("Summary", "Content");

    public override IDisplayResult? Edit(TField field, BuildFieldEditorContext context) =>
        Initialize<TModel>(GetEditorShapeType(context), model =>
            FillAsync(model, field, context.ContentPart, context.PartFieldDefinition, context.IsNew));

    public override async Task<IDisplayResult?> UpdateAsync(TField field, UpdateFieldEditorContext context)
    {
        var model = new TModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);

        // The binder also says no when another part of the form is wrong; that is none of this field's business.
        if (context.Updater.ModelState.GetFieldValidationState(Prefix) != ModelValidationState.Invalid)
        {
            var definition = context.PartFieldDefinition;
            var settings = definition.GetSettings<TSettings>();
            foreach (var (property, error) in Read(model, field, settings, definition.DisplayName()))
            {
                context.Updater.ModelState.AddModelError(Prefix, property, error);
            }
        }

        return await EditAsync(field, context);
    }

    /// <summary>Puts the field into the model; a new item has the default of the settings.</summary>
    protected abstract void Write(TField field, TModel model, TSettings settings, bool isNew);

    /// <summary>Puts the model into the field and says what is wrong: the property and the message.</summary>
    protected abstract IEnumerable<(string Property, string Error)> Read(TModel model, TField field, TSettings settings, string name);

    protected virtual ValueTask CompleteAsync(TField field, TModel model, TSettings settings) => ValueTask.CompletedTask;

    protected IStringLocalizer S { get; } = S;

    protected string Required(string name) => S["A value is required for {0}.", name];

    private ValueTask FillAsync(TModel model, TField field, ContentPart part, ContentPartFieldDefinition definition, bool isNew)
    {
        var settings = definition.GetSettings<TSettings>();
        model.Field = field;
        model.Part = part;
        model.PartFieldDefinition = definition;
        Write(field, model, settings, isNew);
        return CompleteAsync(field, model, settings);
    }
}
