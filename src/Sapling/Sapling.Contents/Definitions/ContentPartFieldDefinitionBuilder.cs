using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Changes a field of a part.</summary>
public abstract class ContentPartFieldDefinitionBuilder
{
    protected readonly JsonObject _settings;

    protected ContentPartFieldDefinitionBuilder(ContentPartFieldDefinition field)
    {
        Current = field;
        _settings = (JsonObject)field.Settings.DeepClone();
    }

    public ContentPartFieldDefinition Current { get; private protected set; }

    public abstract string Name { get; }

    public abstract string PartName { get; }

    public abstract ContentPartFieldDefinition Build();

    public abstract ContentPartFieldDefinitionBuilder OfType(ContentFieldDefinition fieldDefinition);

    public abstract ContentPartFieldDefinitionBuilder OfType(string fieldType);

    public ContentPartFieldDefinitionBuilder WithSettings<T>(T settings)
    {
        _settings.Set(settings);
        return this;
    }

    public ContentPartFieldDefinitionBuilder MergeSettings(JsonObject settings)
    {
        _settings.Merge((JsonObject)settings.DeepClone(), ContentBuilderSettings.JsonMergeSettings);
        return this;
    }

    public ContentPartFieldDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        _settings.Change(setting);
        return this;
    }
}
