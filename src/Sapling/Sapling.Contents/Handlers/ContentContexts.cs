using OrchardCore.ContentManagement.Metadata.Models;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>What a handler is told: the item that something happens to.</summary>
public class ContentContextBase
{
    protected ContentContextBase(ContentItem contentItem) => ContentItem = contentItem;

    public ContentItem ContentItem { get; }
}

/// <summary>An item is being made; handlers weld parts to it.</summary>
public class ActivatingContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    public string ContentType { get; set; } = contentItem.ContentType;

    public ContentTypeDefinition Definition { get; set; } = null!;
}

/// <summary>A new item gets its first values.</summary>
public class InitializingContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

/// <summary>A new item is stored.</summary>
public class CreateContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    /// <summary>Set by a handler that refuses.</summary>
    public bool Cancel { get; set; }
}

/// <summary>An item that exists is changed.</summary>
public class UpdateContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
}

/// <summary>An item is checked; what is wrong is added to the result.</summary>
public class ValidateContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    public ContentValidateResult ContentValidateResult { get; } = new();
}

/// <summary>One part of an item is checked.</summary>
public class ValidateContentPartContext(ContentItem contentItem) : ValidateContentContext(contentItem)
{
    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

/// <summary>A version becomes public, or stops being so (then there is no publishing item).</summary>
public class PublishContentContext(ContentItem contentItem, ContentItem? previousContentItem) : ContentContextBase(contentItem)
{
    public ContentItem? PublishingItem { get; set; } = contentItem;

    public ContentItem? PreviousItem { get; set; } = previousContentItem;

    /// <summary>Set by a handler that refuses.</summary>
    public bool Cancel { get; set; }
}

/// <summary>An item is removed or its draft discarded.</summary>
public class RemoveContentContext(ContentItem contentItem, bool noActiveVersionLeft = false) : ContentContextBase(contentItem)
{
    /// <summary>Whether nothing of the item stays visible.</summary>
    public bool NoActiveVersionLeft { get; } = noActiveVersionLeft;

    /// <summary>Set by a handler that refuses.</summary>
    public bool Cancel { get; set; }
}

/// <summary>A further version is made of an item.</summary>
public class VersionContentContext(ContentItem contentItem, ContentItem buildingContentItem) : ContentContextBase(contentItem)
{
    public ContentItem BuildingContentItem { get; } = buildingContentItem;
}

/// <summary>A new item is made from another.</summary>
public class CloneContentContext(ContentItem contentItem, ContentItem cloneContentItem) : ContentContextBase(contentItem)
{
    public ContentItem CloneContentItem { get; set; } = cloneContentItem;
}

/// <summary>An item comes from a recipe or a file.</summary>
public class ImportContentContext(ContentItem contentItem, ContentItem? originalContentItem = null) : ContentContextBase(contentItem)
{
    public ContentItem? OriginalContentItem { get; set; } = originalContentItem;
}
