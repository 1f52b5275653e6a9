namespace OrchardCore.ContentManagement.Metadata.Settings;

/// <summary>How a content type behaves.</summary>
public class ContentTypeSettings
{
    public bool Creatable { get; set; }

    public bool Listable { get; set; }

    public bool Draftable { get; set; }

    public bool Versionable { get; set; }

    public string? Stereotype { get; set; }

    /// <summary>Whether the type has permissions of its own.</summary>
    public bool Securable { get; set; }

    public string? Description { get; set; }

    public string? Category { get; set; }

    public string? ThumbnailPath { get; set; }
}

/// <summary>How a part may be used.</summary>
public class ContentPartSettings
{
    public bool Attachable { get; set; }

    /// <summary>Whether a type may have the part more than once, under different names.</summary>
    public bool Reusable { get; set; }

    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? DefaultPosition { get; set; }
}

/// <summary>How a type shows one of its parts.</summary>
public class ContentTypePartSettings
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Position { get; set; }

    public string? DisplayMode { get; set; }

    public string? Editor { get; set; }
}

/// <summary>How a part shows one of its fields.</summary>
public class ContentPartFieldSettings
{
    public string? DisplayName { get; set; }

    public string? Description { get; set; }

    public string? Editor { get; set; }

    public string? DisplayMode { get; set; }

    public string? Position { get; set; }
}

/// <summary>What the settings of all kinds of field have.</summary>
public abstract class FieldSettings
{
    public string? Hint { get; set; }

    public bool Required { get; set; }
}
