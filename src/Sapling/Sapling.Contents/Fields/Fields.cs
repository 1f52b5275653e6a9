using OrchardCore.ContentManagement;

namespace OrchardCore.ContentFields.Fields;

/// <summary>A line of text.</summary>
public class TextField : ContentField
{
    public string? Text { get; set; }
}

/// <summary>A number.</summary>
public class NumericField : ContentField
{
    public decimal? Value { get; set; }
}

/// <summary>Yes or no.</summary>
public class BooleanField : ContentField
{
    public bool Value { get; set; }
}

/// <summary>A day.</summary>
public class DateField : ContentField
{
    public DateTime? Value { get; set; }
}

/// <summary>A moment, in UTC.</summary>
public class DateTimeField : ContentField
{
    public DateTime? Value { get; set; }
}

/// <summary>A link with its text.</summary>
public class LinkField : ContentField
{
    public string? Url { get; set; }

    public string? Text { get; set; }

    public string? Target { get; set; }
}

/// <summary>Some of a list of values.</summary>
public class MultiTextField : ContentField
{
    public string[] Values { get; set; } = [];
}

/// <summary>Links to other content items.</summary>
public class ContentPickerField : ContentField
{
    public string[] ContentItemIds { get; set; } = [];
}
