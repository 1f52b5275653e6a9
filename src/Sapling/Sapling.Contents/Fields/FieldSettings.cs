using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.ContentFields.Settings;

/// <summary>Whether people type the value or it is made by a pattern.</summary>
public enum FieldBehaviorType
{
    Editable,
    GeneratedHidden,
    GeneratedDisabled,
}

/// <summary>Settings of a text field.</summary>
public class TextFieldSettings : FieldSettings
{
    public string? DefaultValue { get; set; }

    public FieldBehaviorType Type { get; set; }

    public string? Pattern { get; set; }

    public string? Placeholder { get; set; }
}

/// <summary>Settings of a number.</summary>
public class NumericFieldSettings : FieldSettings
{
    public int Scale { get; set; }

    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public string? Placeholder { get; set; }

    public string? DefaultValue { get; set; }
}

/// <summary>Settings of a yes or no.</summary>
public class BooleanFieldSettings : FieldSettings
{
    public string? Label { get; set; }

    public bool DefaultValue { get; set; }
}

/// <summary>Settings of a day.</summary>
public class DateFieldSettings : FieldSettings;

/// <summary>Settings of a moment.</summary>
public class DateTimeFieldSettings : FieldSettings;

/// <summary>Where the text of a link comes from.</summary>
public enum LinkTextMode
{
    Optional,
    Required,
    Static,
    Url,
}

/// <summary>Settings of a link.</summary>
public class LinkFieldSettings : FieldSettings
{
    public string? HintLinkText { get; set; }

    public LinkTextMode LinkTextMode { get; set; }

    public string? UrlPlaceholder { get; set; }

    public string? TextPlaceholder { get; set; }

    public string? DefaultUrl { get; set; }

    public string? DefaultText { get; set; }

    public string? DefaultTarget { get; set; }
}

/// <summary>Settings of a choice of several values.</summary>
public class MultiTextFieldSettings : FieldSettings
{
    public MultiTextFieldValueOption[] Options { get; set; } = [];
}

/// <summary>One of the values to choose from.</summary>
public class MultiTextFieldValueOption
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";

    public bool Default { get; set; }
}

/// <summary>Settings of links to content items.</summary>
public class ContentPickerFieldSettings : FieldSettings
{
    public bool Multiple { get; set; }

    public bool DisplayAllContentTypes { get; set; }

    public string[] DisplayedContentTypes { get; set; } = [];

    public string[] DisplayedStereotypes { get; set; } = [];

    public string? Placeholder { get; set; }

    public string? TitlePattern { get; set; }
}
