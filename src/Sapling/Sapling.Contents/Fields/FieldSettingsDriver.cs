using System.Reflection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Sapling.Contents.Fields;

/// <summary>
/// Edits the settings of one kind of field: what all fields have is one shape, what this kind has besides is another, which is
/// named after the settings.
/// </summary>
public class FieldSettingsDriver<TField, TSettings> : ContentPartFieldDefinitionDisplayDriver<TField>
    where TField : ContentField
    where TSettings : FieldSettings, new()
{
    private static readonly PropertyInfo[] s_properties = typeof(TSettings).GetProperties().Where(property => property.CanWrite).ToArray();
    private static readonly bool s_hasMore = Array.Exists(s_properties, property => property.DeclaringType == typeof(TSettings));

    public override IDisplayResult? Edit(ContentPartFieldDefinition model, BuildEditorContext context) =>
        Combine(Form("FieldSettings_Edit", model), s_hasMore ? Form($"{typeof(TSettings).Name}_Edit", model) : null);

    private ShapeResult Form(string shapeType, ContentPartFieldDefinition model) =>
        Initialize<TSettings>(shapeType, view =>
        {
            var settings = model.GetSettings<TSettings>();
            foreach (var property in s_properties)
            {
                property.SetValue(view, property.GetValue(settings));
            }
        }).Location("Content");

    public override async Task<IDisplayResult?> UpdateAsync(ContentPartFieldDefinition model, UpdatePartFieldEditorContext context)
    {
        var settings = new TSettings();
        if (await context.Updater.TryUpdateModelAsync(settings, Prefix))
        {
            Normalize(settings);
            context.Builder.WithSettings(settings);
        }

        return await EditAsync(model, context);
    }

    protected virtual void Normalize(TSettings settings)
    {
    }
}

/// <summary>Drops the empty lines of the list of values.</summary>
public sealed class MultiTextFieldSettingsDriver : FieldSettingsDriver<MultiTextField, MultiTextFieldSettings>
{
    protected override void Normalize(MultiTextFieldSettings settings) =>
        settings.Options = (settings.Options ?? []).Where(option => !string.IsNullOrWhiteSpace(option.Value) || !string.IsNullOrWhiteSpace(option.Name))
            .Select(option => new MultiTextFieldValueOption
            {
                Name = string.IsNullOrWhiteSpace(option.Name) ? option.Value : option.Name,
                Value = string.IsNullOrWhiteSpace(option.Value) ? option.Name : option.Value,
                Default = option.Default,
            }).ToArray();
}
