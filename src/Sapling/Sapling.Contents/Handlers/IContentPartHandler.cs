namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Takes part in the life of the items that have a part.</summary>
public interface IContentPartHandler
{
    Task CloningAsync(CloneContentContext context, ContentPart part);
    Task CreatedAsync(CreateContentContext context, ContentPart part);
    Task CreatingAsync(CreateContentContext context, ContentPart part);
    Task InitializingAsync(InitializingContentContext context, ContentPart part);
    Task PublishedAsync(PublishContentContext context, ContentPart part);
    Task PublishingAsync(PublishContentContext context, ContentPart part);
    Task RemovedAsync(RemoveContentContext context, ContentPart part);
    Task UnpublishedAsync(PublishContentContext context, ContentPart part);
    Task UpdatedAsync(UpdateContentContext context, ContentPart part);
    Task UpdatingAsync(UpdateContentContext context, ContentPart part);
    Task ValidatingAsync(ValidateContentContext context, ContentPart part);
}
