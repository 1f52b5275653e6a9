using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;

namespace Sapling.Contents.Fields;

/// <summary>What the template of every field knows.</summary>
public class FieldViewModel
{
    [BindNever]
    public ContentField Field { get; set; } = null!;

    [BindNever]
    public ContentPart Part { get; set; } = null!;

    [BindNever]
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

/// <summary>A field that is typed as one text: words, a number, a day.</summary>
public class TextFieldViewModel : FieldViewModel
{
    public string? Text { get; set; }
}

/// <summary>A number or a day, as typed.</summary>
public class ValueFieldViewModel : FieldViewModel
{
    public string? Value { get; set; }
}

/// <summary>Yes or no.</summary>
public class BooleanFieldViewModel : FieldViewModel
{
    public bool Value { get; set; }
}

/// <summary>A moment in the site's time zone, as typed.</summary>
public class DateTimeFieldViewModel : FieldViewModel
{
    public string? LocalDateTime { get; set; }
}

/// <summary>A link.</summary>
public class LinkFieldViewModel : FieldViewModel
{
    public string? Url { get; set; }

    public string? Text { get; set; }

    public string? Target { get; set; }
}

/// <summary>Chosen values.</summary>
public class MultiTextFieldViewModel : FieldViewModel
{
    public string[] Values { get; set; } = [];
}

/// <summary>Chosen content items.</summary>
public class ContentPickerFieldViewModel : FieldViewModel
{
    /// <summary>The ids with commas between them.</summary>
    public string? ContentItemIds { get; set; }

    [BindNever]
    public List<ContentItem> Items { get; set; } = [];

    [BindNever]
    public List<SelectListItem> Choices { get; set; } = [];
}

/// <summary>Markdown and what it looks like.</summary>
public class MarkdownFieldViewModel : FieldViewModel
{
    public string? Markdown { get; set; }

    [BindNever]
    public string Html { get; set; } = "";
}
