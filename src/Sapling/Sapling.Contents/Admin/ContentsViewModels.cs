using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement;

namespace Sapling.Contents.Admin;

/// <summary>One page of the list of items.</summary>
public sealed class ContentListViewModel
{
    public ContentOptionsViewModel Options { get; init; } = new();

    /// <summary>The items with the shapes that show them.</summary>
    public List<(ContentItem Item, IShape Shape)> Rows { get; init; } = [];

    public int Page { get; init; }

    public bool HasNext { get; init; }

    /// <summary>The type the list is for, when it is for one.</summary>
    public ContentTypeDefinition? Type { get; init; }
}

/// <summary>The editor of an item and, where it has any, its former versions.</summary>
public sealed class ContentEditorViewModel
{
    public ContentItem ContentItem { get; init; } = null!;

    public ContentTypeDefinition Type { get; init; } = null!;

    public IShape Editor { get; init; } = null!;

    public bool IsNew { get; init; }

    public bool HasPublished { get; init; }

    public bool MayDelete { get; init; }

    public bool MayPublish { get; init; }

    public string? ReturnUrl { get; init; }

    public List<ContentItem> Versions { get; init; } = [];
}
