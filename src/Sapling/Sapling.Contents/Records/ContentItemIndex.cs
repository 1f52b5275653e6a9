using YesSql.Indexes;

namespace OrchardCore.ContentManagement.Records;

/// <summary>One row a version of a content item.</summary>
public class ContentItemIndex : MapIndex
{
    public const int MaxContentTypeSize = 255;
    public const int MaxOwnerSize = 255;
    public const int MaxAuthorSize = 255;
    public const int MaxDisplayTextSize = 255;

    public long DocumentId { get; set; }

    public string ContentItemId { get; set; } = null!;

    public string ContentItemVersionId { get; set; } = null!;

    public bool Latest { get; set; }

    public bool Published { get; set; }

    public string ContentType { get; set; } = null!;

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    public string? Owner { get; set; }

    public string? Author { get; set; }

    public string? DisplayText { get; set; }
}
