namespace OrchardCore.ContentManagement.Handlers;

/// <summary>A handler that does nothing, to be overridden where something happens.</summary>
public abstract class ContentHandlerBase : IContentHandler
{
    public virtual Task ActivatingAsync(ActivatingContentContext context) => Task.CompletedTask;
    public virtual Task CloningAsync(CloneContentContext context) => Task.CompletedTask;
    public virtual Task CreatedAsync(CreateContentContext context) => Task.CompletedTask;
    public virtual Task CreatingAsync(CreateContentContext context) => Task.CompletedTask;
    public virtual Task ImportedAsync(ImportContentContext context) => Task.CompletedTask;
    public virtual Task InitializingAsync(InitializingContentContext context) => Task.CompletedTask;
    public virtual Task PublishedAsync(PublishContentContext context) => Task.CompletedTask;
    public virtual Task PublishingAsync(PublishContentContext context) => Task.CompletedTask;
    public virtual Task RemovedAsync(RemoveContentContext context) => Task.CompletedTask;
    public virtual Task RemovingAsync(RemoveContentContext context) => Task.CompletedTask;
    public virtual Task UnpublishedAsync(PublishContentContext context) => Task.CompletedTask;
    public virtual Task UnpublishingAsync(PublishContentContext context) => Task.CompletedTask;
    public virtual Task UpdatedAsync(UpdateContentContext context) => Task.CompletedTask;
    public virtual Task UpdatingAsync(UpdateContentContext context) => Task.CompletedTask;
    public virtual Task ValidatingAsync(ValidateContentContext context) => Task.CompletedTask;
    public virtual Task VersioningAsync(VersionContentContext context) => Task.CompletedTask;
}
