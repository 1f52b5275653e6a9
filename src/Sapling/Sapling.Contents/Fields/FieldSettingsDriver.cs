using System.Reflection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace Sapling.Contents.Fields;

/// <summary>Edits the settings of one kind of field; the settings are the model of the template named after them.</summary>
public class FieldSettingsDriver<TField, TSettings> : ContentPartFieldDefinitionDisplayDriver<TField>
    where TField : ContentField
    where TSettings : class, new()
{
    private static readonly PropertyInfo[] s_properties = typeof(TSettings).GetProperties().Where(property => property.CanWrite).ToArray();

    public override IDisplayResult? Edit(ContentPartFieldDefinition model, BuildEditorContext context) =>
        Initialize<TSettings>($"{typeof(TSettings).Name}_Edit", view =>
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
