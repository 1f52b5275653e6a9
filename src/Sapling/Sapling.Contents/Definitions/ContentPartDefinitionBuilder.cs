using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata.Models;
using Sapling.Contents.Definitions;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Changes a part step by step.</summary>
public class ContentPartDefinitionBuilder
{
    private readonly List<ContentPartFieldDefinition> _fields;
    private readonly JsonObject _settings;

    public ContentPartDefinitionBuilder() : this(new ContentPartDefinition(null!)) { }

    public ContentPartDefinitionBuilder(ContentPartDefinition existing)
    {
        Current = existing;
        Name = existing.Name;
        _fields = existing.Fields.ToList();
        _settings = (JsonObject)existing.Settings.DeepClone();
    }

    public ContentPartDefinition Current { get; private set; }

    public string Name { get; private set; }

    public ContentPartDefinition Build()
    {
        if (string.IsNullOrWhiteSpace(Name) || !DefinitionNames.IsValid(Name))
        {
            throw new InvalidOperationException($"'{Name}' is no name for a content part: it must start with a letter and hold letters, digits and underscores only.");
        }

        Current = new ContentPartDefinition(Name, _fields, _settings);
        return Current;
    }

    public ContentPartDefinitionBuilder MergeSettings(JsonObject settings)
    {
        _settings.Merge((JsonObject)settings.DeepClone(), ContentBuilderSettings.JsonMergeSettings);
        return this;
    }

    public ContentPartDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new()
    {
        _settings.Change(setting);
        return this;
    }

    public ContentPartDefinitionBuilder RemoveField(string fieldName)
    {
        _fields.RemoveAll(field => field.Name == fieldName);
        return this;
    }

    public ContentPartDefinitionBuilder WithField(string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration)
    {
        var builder = Find(fieldName);
        configuration(builder);
        return Put(builder);
    }

    public async Task<ContentPartDefinitionBuilder> WithFieldAsync(string fieldName, Func<ContentPartFieldDefinitionBuilder, Task> configurationAsync)
    {
        var builder = Find(fieldName);
        await configurationAsync(builder);
        return Put(builder);
    }

    private FieldBuilder Find(string fieldName) =>
        new(_fields.Find(field => field.Name == fieldName)
            ?? new ContentPartFieldDefinition(null!, fieldName, []) { PartDefinition = Current }, Name);

    private ContentPartDefinitionBuilder Put(FieldBuilder builder)
    {
        var built = builder.Build();
        var index = _fields.FindIndex(field => field.Name == built.Name);
        if (index < 0)
        {
            _fields.Add(built);
        }
        else
        {
            _fields[index] = built;
        }

        return this;
    }

    private sealed class FieldBuilder(ContentPartFieldDefinition field, string partName) : ContentPartFieldDefinitionBuilder(field)
    {
        private ContentFieldDefinition? _type = field.FieldDefinition;

        public override string Name { get; } = field.Name;

        public override string PartName => partName;

        public override ContentPartFieldDefinition Build()
        {
            if (_type is null)
            {
                throw new InvalidOperationException($"The field '{Name}' of '{PartName}' has no type.");
            }

            return Current = new ContentPartFieldDefinition(_type, Name, _settings);
        }

        public override ContentPartFieldDefinitionBuilder OfType(ContentFieldDefinition fieldDefinition)
        {
            _type = fieldDefinition;
            return this;
        }

        public override ContentPartFieldDefinitionBuilder OfType(string fieldType) => OfType(new ContentFieldDefinition(fieldType));
    }
}
