using System.Text.Json.Nodes;
using OrchardCore.Data.Documents;

namespace OrchardCore.ContentManagement.Metadata.Records;

/// <summary>All content definitions, stored as one document.</summary>
public class ContentDefinitionRecord : Document
{
    public IList<ContentTypeDefinitionRecord> ContentTypeDefinitionRecords { get; set; } = [];

    public IList<ContentPartDefinitionRecord> ContentPartDefinitionRecords { get; set; } = [];
}

/// <summary>A stored content type.</summary>
public class ContentTypeDefinitionRecord
{
    public string Name { get; set; } = null!;

    public string DisplayName { get; set; } = null!;

    public JsonObject Settings { get; set; } = [];

    public IList<ContentTypePartDefinitionRecord> ContentTypePartDefinitionRecords { get; set; } = [];
}

/// <summary>A stored part of a type.</summary>
public class ContentTypePartDefinitionRecord
{
    public string PartName { get; set; } = null!;

    public string Name { get; set; } = null!;

    public JsonObject Settings { get; set; } = [];
}

/// <summary>A stored part.</summary>
public class ContentPartDefinitionRecord
{
    public string Name { get; set; } = null!;

    public JsonObject Settings { get; set; } = [];

    public IList<ContentPartFieldDefinitionRecord> ContentPartFieldDefinitionRecords { get; set; } = [];
}

/// <summary>A stored field of a part.</summary>
public class ContentPartFieldDefinitionRecord
{
    public string FieldName { get; set; } = null!;

    public string Name { get; set; } = null!;

    public JsonObject Settings { get; set; } = [];
}
