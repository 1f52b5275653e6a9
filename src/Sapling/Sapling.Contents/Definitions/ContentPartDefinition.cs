using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>A part and its fields in order.</summary>
public class ContentPartDefinition : ContentDefinition
{
    public ContentPartDefinition(string name) : this(name, [], []) { }

    public ContentPartDefinition(string name, IEnumerable<ContentPartFieldDefinition> fields, JsonObject settings)
    {
        Name = name;
        Fields = fields.ToList();
        Settings = settings;
        foreach (var field in Fields)
        {
            field.PartDefinition = this;
        }
    }

    public IEnumerable<ContentPartFieldDefinition> Fields { get; private set; }
}

/// <summary>A field as one part has it.</summary>
public class ContentPartFieldDefinition : ContentDefinition
{
    public ContentPartFieldDefinition(ContentFieldDefinition contentFieldDefinition, string name, JsonObject settings)
    {
        Name = name;
        FieldDefinition = contentFieldDefinition;
        Settings = settings;
    }

    public ContentFieldDefinition FieldDefinition { get; private set; }

    public ContentPartDefinition PartDefinition { get; set; } = null!;

    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

/// <summary>A kind of field.</summary>
public class ContentFieldDefinition(string name)
{
    public string Name { get; private set; } = name;
}
