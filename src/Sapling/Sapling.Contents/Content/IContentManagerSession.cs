using System.Diagnostics.CodeAnalysis;

namespace OrchardCore.ContentManagement;

/// <summary>The versions loaded in this scope, so that each is one object.</summary>
public interface IContentManagerSession
{
    void Store(ContentItem item);

    bool RecallVersionId(long id, [MaybeNullWhen(false)] out ContentItem item);

    bool RecallPublishedItemId(string id, [MaybeNullWhen(false)] out ContentItem item);

    void Clear();
}

/// <summary>Makes ids of content items.</summary>
public interface IContentItemIdGenerator
{
    string GenerateUniqueId(ContentItem contentItem);
}
