namespace OrchardCore.ContentManagement;

/// <summary>Which version of a content item is asked for.</summary>
public record VersionOptions
{
    /// <summary>The newest version, published or not.</summary>
    public static readonly VersionOptions Latest = new() { IsLatest = true };

    /// <summary>The version everybody sees.</summary>
    public static readonly VersionOptions Published = new() { IsPublished = true };

    /// <summary>The newest version, if it is not published.</summary>
    public static readonly VersionOptions Draft = new() { IsDraft = true };

    /// <summary>The draft, which is made from the published version when there is none.</summary>
    public static readonly VersionOptions DraftRequired = new() { IsDraft = true, IsDraftRequired = true };

    public bool IsLatest { get; private set; }

    public bool IsPublished { get; private set; }

    public bool IsDraft { get; private set; }

    public bool IsDraftRequired { get; private set; }
}
