using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Modules;

namespace Sapling.Contents.Fields;

/// <summary>The common kinds of field.</summary>
[Feature("OrchardCore.ContentFields")]
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentField<TextField>().UseDisplayDriver<TextFieldDriver>();
        services.AddContentField<NumericField>().UseDisplayDriver<NumericFieldDriver>();
        services.AddContentField<BooleanField>().UseDisplayDriver<BooleanFieldDriver>();
        services.AddContentField<DateField>().UseDisplayDriver<DateFieldDriver>();
        services.AddContentField<DateTimeField>().UseDisplayDriver<DateTimeFieldDriver>();
        services.AddContentField<LinkField>().UseDisplayDriver<LinkFieldDriver>();
        services.AddContentField<MultiTextField>().UseDisplayDriver<MultiTextFieldDriver>();
        services.AddContentField<ContentPickerField>().UseDisplayDriver<ContentPickerFieldDriver>();

        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<TextField, TextFieldSettings>>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<NumericField, NumericFieldSettings>>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<BooleanField, BooleanFieldSettings>>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<DateField, DateFieldSettings>>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<DateTimeField, DateTimeFieldSettings>>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<LinkField, LinkFieldSettings>>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, MultiTextFieldSettingsDriver>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<ContentPickerField, ContentPickerFieldSettings>>();
    }
}
