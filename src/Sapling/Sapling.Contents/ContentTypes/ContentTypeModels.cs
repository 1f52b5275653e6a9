using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;

namespace Sapling.Contents.ContentTypes;

/// <summary>What is edited of a content type.</summary>
public sealed class ContentTypeModel
{
    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Category { get; set; }

    public string? Stereotype { get; set; }

    public bool Creatable { get; set; }

    public bool Listable { get; set; }

    public bool Draftable { get; set; }

    public bool Versionable { get; set; }

    public bool Securable { get; set; }

    /// <summary>By the name of a part, its position.</summary>
    public Dictionary<string, string?> PartPositions { get; set; } = [];

    /// <summary>By the name of a field of the type's own part, its position.</summary>
    public Dictionary<string, string?> FieldPositions { get; set; } = [];

    [BindNever]
    public ContentTypeDefinition? Definition { get; set; }
}

/// <summary>A part that is added to a type, or a field that is added to a part.</summary>
public sealed class AddDefinitionModel
{
    public string? Name { get; set; }

    public string? DisplayName { get; set; }

    /// <summary>The kind of part or field.</summary>
    public string? Kind { get; set; }

    [BindNever]
    public ContentTypeDefinition? Type { get; set; }

    [BindNever]
    public bool IsPart { get; set; }

    [BindNever]
    public List<string> Kinds { get; set; } = [];
}

/// <summary>What is edited of a part of a type or of a field, with the form of its settings.</summary>
public sealed class DefinitionModel
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Editor { get; set; }

    public string? DisplayMode { get; set; }

    [BindNever]
    public string Title { get; set; } = "";

    [BindNever]
    public string TypeName { get; set; } = "";

    [BindNever]
    public IShape? Settings { get; set; }
}
