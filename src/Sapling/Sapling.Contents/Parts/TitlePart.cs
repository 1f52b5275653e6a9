using OrchardCore.ContentManagement;

namespace OrchardCore.Title.Models;

/// <summary>Gives an item a title, which is also what it is called in lists.</summary>
public class TitlePart : ContentPart
{
    public string? Title { get; set; }
}

/// <summary>Whether people type the title or it is made by a pattern.</summary>
public enum TitlePartOptions
{
    Editable,
    GeneratedDisabled,
    GeneratedHidden,
    EditableRequired,
}

/// <summary>Settings of the title of a type.</summary>
public class TitlePartSettings
{
    public TitlePartOptions Options { get; set; }

    /// <summary>A Liquid template.</summary>
    public string? Pattern { get; set; }

    public bool RenderTitle { get; set; } = true;

    public string? Placeholder { get; set; }
}
