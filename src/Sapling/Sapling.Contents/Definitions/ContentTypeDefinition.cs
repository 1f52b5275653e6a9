using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>A content type: its parts in order and its settings.</summary>
public class ContentTypeDefinition : ContentDefinition
{
    public ContentTypeDefinition(string name, string displayName, IEnumerable<ContentTypePartDefinition> parts, JsonObject settings)
    {
        Name = name;
        DisplayName = displayName;
        Parts = parts.ToList();
        Settings = settings;
        foreach (var part in Parts)
        {
            part.ContentTypeDefinition = this;
        }
    }

    public ContentTypeDefinition(string name, string displayName) : this(name, displayName, [], []) { }

    public string DisplayName { get; private set; }

    public IEnumerable<ContentTypePartDefinition> Parts { get; private set; }

    public override string ToString() => DisplayName;
}

/// <summary>A part as one content type has it, under a name of its own.</summary>
public class ContentTypePartDefinition : ContentDefinition
{
    public ContentTypePartDefinition(string name, ContentPartDefinition contentPartDefinition, JsonObject settings)
    {
        Name = name;
        PartDefinition = contentPartDefinition;
        Settings = settings;
        foreach (var field in contentPartDefinition.Fields)
        {
            field.ContentTypePartDefinition = this;
        }
    }

    public ContentPartDefinition PartDefinition { get; private set; }

    public ContentTypeDefinition ContentTypeDefinition { get; set; } = null!;
}
