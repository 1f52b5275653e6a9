using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;
using Sapling.Contents.Definitions;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Changes a content type step by step.</summary>
public class ContentTypeDefinitionBuilder
{
    private readonly List<ContentTypePartDefinition> _parts;
    private readonly JsonObject _settings;
    private string? _name;
    private string? _displayName;

    public ContentTypeDefinitionBuilder() : this(new ContentTypeDefinition(null!, null!)) { }

    public ContentTypeDefinitionBuilder(ContentTypeDefinition existing)
    {
        Current = existing;
        _name = existing.Name;
        _displayName = existing.DisplayName;
        _parts = existing.Parts.ToList();
        _settings = (JsonObject)existing.Settings.DeepClone();
    }

    public ContentTypeDefinition Current { get; private set; }

    public ContentTypeDefinition Build()
    {
        if (string.IsNullOrWhiteSpace(_name) || !DefinitionNames.IsValid(_name))
        {
            throw new InvalidOperationException($"'{_name}' is no name for a content type: it must start with a letter and hold letters, digits and underscores only.");
        }

        Current = new ContentTypeDefinition(_name, _displayName ?? _name, _parts, _settings);
        return Current;
    }

    public ContentTypeDefinitionBuilder DisplayedAs(string displayName)
    {
        _displayName = displayName;
        return this;
    }

    public ContentTypeDefinitionBuilder MergeSettings(JsonObject settings)
    {
        _settings.Merge((JsonObject)settings.DeepClone(), ContentBuilderSettings.JsonMergeSettings);
        return this;
    }

    public ContentTypeDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        _settings.Change(setting);
        return this;
    }

    public ContentTypeDefinitionBuilder RemovePart(string partName)
    {
        _parts.RemoveAll(part => part.Name == partName);
        return this;
    }

    public ContentTypeDefinitionBuilder WithPart(string partName) => WithPart(partName, partName);

    public ContentTypeDefinitionBuilder WithPart(string name, string partName) => WithPart(name, partName, static _ => { });

    public ContentTypeDefinitionBuilder WithPart(string partName, Action<ContentTypePartDefinitionBuilder> configuration) =>
        WithPart(partName, partName, configuration);

    public ContentTypeDefinitionBuilder WithPart(string name, string partName, Action<ContentTypePartDefinitionBuilder> configuration) =>
        WithPart(name, new ContentPartDefinition(partName), configuration);

    public ContentTypeDefinitionBuilder WithPart(string name, ContentPartDefinition partDefinition, Action<ContentTypePartDefinitionBuilder> configuration)
    {
        var builder = new TypePartBuilder(Find(name, partDefinition));
        configuration(builder);
        return Put(builder);
    }

    public async Task<ContentTypeDefinitionBuilder> WithPartAsync(string name, ContentPartDefinition partDefinition, Func<ContentTypePartDefinitionBuilder, Task> configurationAsync)
    {
        var builder = new TypePartBuilder(Find(name, partDefinition));
        await configurationAsync(builder);
        return Put(builder);
    }

    private ContentTypePartDefinition Find(string name, ContentPartDefinition partDefinition) =>
        _parts.Find(part => part.Name == name)
        ?? new ContentTypePartDefinition(name, partDefinition, []) { ContentTypeDefinition = new ContentTypeDefinition(_name!, _displayName!) };

    private ContentTypeDefinitionBuilder Put(TypePartBuilder builder)
    {
        var built = builder.Build();
        var index = _parts.FindIndex(part => part.Name == built.Name);
        if (index < 0)
        {
            _parts.Add(built);
        }
        else
        {
            _parts[index] = built;
        }

        return this;
    }

    private sealed class TypePartBuilder(ContentTypePartDefinition part) : ContentTypePartDefinitionBuilder(part)
    {
        public override ContentTypePartDefinition Build() => Current = new ContentTypePartDefinition(Name, Current.PartDefinition, _settings);
    }
}
