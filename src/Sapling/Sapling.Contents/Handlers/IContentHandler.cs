namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Takes part in the life of every content item.</summary>
public interface IContentHandler
{
    Task ActivatingAsync(ActivatingContentContext context);
    Task CloningAsync(CloneContentContext context);
    Task CreatedAsync(CreateContentContext context);
    Task CreatingAsync(CreateContentContext context);
    Task ImportedAsync(ImportContentContext context);
    Task InitializingAsync(InitializingContentContext context);
    Task PublishedAsync(PublishContentContext context);
    Task PublishingAsync(PublishContentContext context);
    Task RemovedAsync(RemoveContentContext context);
    Task RemovingAsync(RemoveContentContext context);
    Task UnpublishedAsync(PublishContentContext context);
    Task UnpublishingAsync(PublishContentContext context);
    Task UpdatedAsync(UpdateContentContext context);
    Task UpdatingAsync(UpdateContentContext context);
    Task ValidatingAsync(ValidateContentContext context);
    Task VersioningAsync(VersionContentContext context);
}
