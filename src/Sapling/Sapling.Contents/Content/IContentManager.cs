using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

/// <summary>The life of content items: versions, drafts, publishing, removal.</summary>
public interface IContentManager
{
    /// <summary>Makes an item in memory, with every part its type has.</summary>
    Task<ContentItem> NewAsync(string contentType);

    /// <summary>Stores a new item; false when a handler refused it.</summary>
    Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null);

    Task ImportAsync(IEnumerable<ContentItem> contentItems);

    Task UpdateAsync(ContentItem contentItem);

    Task<ContentValidateResult> ValidateAsync(ContentItem contentItem);

    /// <summary>Makes an old version the newest one, as a draft.</summary>
    Task<ContentValidateResult> RestoreAsync(ContentItem contentItem);

    Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null);

    Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null);

    Task<ContentItem?> GetVersionAsync(string contentItemVersionId);

    Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId);

    /// <summary>The one object of this scope for a version that a query returned.</summary>
    Task<ContentItem> LoadAsync(ContentItem contentItem);

    Task<bool> RemoveAsync(ContentItem contentItem);

    Task DiscardDraftAsync(ContentItem contentItem);

    Task SaveDraftAsync(ContentItem contentItem);

    Task<bool> PublishAsync(ContentItem contentItem);

    Task<bool> UnpublishAsync(ContentItem contentItem);

    Task<ContentItem> CloneAsync(ContentItem contentItem);
}
