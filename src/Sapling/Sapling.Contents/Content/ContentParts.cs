namespace OrchardCore.ContentManagement;

/// <summary>Anything that belongs to a content item.</summary>
public interface IContent
{
    ContentItem ContentItem { get; }
}

/// <summary>A named group of values of a content item.</summary>
public class ContentPart : ContentElement
{
}

/// <summary>A value that administrators may add to a part of any type.</summary>
public class ContentField : ContentElement
{
}
