using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Changes a part of a type.</summary>
public abstract class ContentTypePartDefinitionBuilder
{
    protected readonly JsonObject _settings;

    protected ContentTypePartDefinitionBuilder(ContentTypePartDefinition part)
    {
        Current = part;
        Name = part.Name;
        PartName = part.PartDefinition.Name;
        TypeName = part.ContentTypeDefinition?.Name ?? "";
        _settings = (JsonObject)part.Settings.DeepClone();
    }

    public ContentTypePartDefinition Current { get; protected set; }

    public string Name { get; private set; }

    public string PartName { get; private set; }

    public string TypeName { get; private set; }

    public abstract ContentTypePartDefinition Build();

    public ContentTypePartDefinitionBuilder WithSettings<T>(T settings)
    {
        _settings.Set(settings);
        return this;
    }

    public ContentTypePartDefinitionBuilder MergeSettings(JsonObject settings)
    {
        _settings.Merge((JsonObject)settings.DeepClone(), ContentBuilderSettings.JsonMergeSettings);
        return this;
    }

    public ContentTypePartDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        _settings.Change(setting);
        return this;
    }
}
