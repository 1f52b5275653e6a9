using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>One version of a content item; parts and fields lie in its JSON under their names.</summary>
[JsonConverter(typeof(ContentItemConverter))]
public class ContentItem : ContentElement
{
    public ContentItem() => ContentItem = this;

    /// <summary>The number of the document that stores this version; zero until it is saved.</summary>
    public long Id { get; set; }

    /// <summary>The id all versions share.</summary>
    public string ContentItemId { get; set; } = null!;

    public string ContentItemVersionId { get; set; } = null!;

    public string ContentType { get; set; } = null!;

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public DateTime? ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public DateTime? CreatedUtc { get; set; }

    /// <summary>The id of the user the item belongs to.</summary>
    public string? Owner { get; set; }

    /// <summary>The name of the user who wrote this version.</summary>
    public string? Author { get; set; }

    public string? DisplayText { get; set; }

    public override string ToString() =>
        string.IsNullOrWhiteSpace(DisplayText) ? $"{ContentType} ({ContentItemId})" : DisplayText;
}
