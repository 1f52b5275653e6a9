using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Entities;
using OrchardCore.Modules;
using YesSql;

namespace Sapling.Contents.Management;

/// <summary>Versions of content items in the document store; handlers run forwards before and backwards after each step.</summary>
internal sealed partial class ContentManager(
    IContentDefinitionManager definitions,
    LoadedVersions loaded,
    IEnumerable<IContentHandler> handlers,
    ISession session,
    IIdGenerator ids,
    ILogger<ContentManager> logger,
    IClock clock) : IContentManager
{
    private readonly IContentHandler[] _handlers = handlers.ToArray();
    private readonly IContentHandler[] _reversed = handlers.Reverse().ToArray();

    public async Task<ContentItem> NewAsync(string contentType)
    {
        var definition = await definitions.GetTypeDefinitionAsync(contentType) ?? new ContentTypeDefinition(contentType, contentType);
        var item = new ContentItem { ContentType = definition.Name };
        await BeforeAsync((h, c) => h.ActivatingAsync(c), new ActivatingContentContext(item) { Definition = definition });

        item.ContentItemId = ids.GenerateUniqueId();
        await BeforeAsync((h, c) => h.InitializingAsync(c), new InitializingContentContext(item));
        return item;
    }

    public async Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        if (string.IsNullOrEmpty(contentItem.ContentItemVersionId))
        {
            contentItem.ContentItemVersionId = ids.GenerateUniqueId();
            contentItem.Published = true;
            contentItem.Latest = true;
        }

        if (options.IsDraft)
        {
            contentItem.Published = false;
        }

        var context = new CreateContentContext(contentItem);
        await BeforeAsync((h, c) => h.CreatingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        await SaveAsync(contentItem);
        loaded.Store(contentItem);
        await AfterAsync((h, c) => h.CreatedAsync(c), context);

        var done = true;
        if (options.IsPublished)
        {
            var publishing = new PublishContentContext(contentItem, null);
            await BeforeAsync((h, c) => h.PublishingAsync(c), publishing);
            if (publishing.Cancel)
            {
                contentItem.Published = done = false;
            }
            else
            {
                await AfterAsync((h, c) => h.PublishedAsync(c), publishing);
            }
        }

        await SaveAsync(contentItem);
        return done;
    }

    public async Task UpdateAsync(ContentItem contentItem)
    {
        var context = new UpdateContentContext(contentItem);
        await BeforeAsync((h, c) => h.UpdatingAsync(c), context);
        await SaveAsync(contentItem);
        await AfterAsync((h, c) => h.UpdatedAsync(c), context);
        await SaveAsync(contentItem);
    }

    public async Task<ContentValidateResult> ValidateAsync(ContentItem contentItem)
    {
        var context = new ValidateContentContext(contentItem);
        await BeforeAsync((h, c) => h.ValidatingAsync(c), context);
        return context.ContentValidateResult;
    }

    public Task SaveDraftAsync(ContentItem contentItem) =>
        contentItem is { Latest: true, Published: false } ? SaveAsync(contentItem) : Task.CompletedTask;

    public async Task<bool> PublishAsync(ContentItem contentItem)
    {
        if (contentItem.Published)
        {
            return true;
        }

        var previous = await FindAsync(index => index.ContentItemId == contentItem.ContentItemId && index.Published);
        if (ReferenceEquals(previous, contentItem))
        {
            previous = null;
        }

        var context = new PublishContentContext(contentItem, previous);
        await BeforeAsync((h, c) => h.PublishingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        if (previous is not null)
        {
            previous.Published = false;
            await SaveAsync(previous);
        }

        contentItem.Published = true;
        await SaveAsync(contentItem);
        loaded.Store(contentItem);
        await AfterAsync((h, c) => h.PublishedAsync(c), context);
        await SaveAsync(contentItem);
        return true;
    }

    public async Task<bool> UnpublishAsync(ContentItem contentItem)
    {
        if (!contentItem.Latest)
        {
            throw new InvalidOperationException($"Version {contentItem.ContentItemVersionId} of {contentItem.ContentItemId} is not the latest one.");
        }

        var published = contentItem.Published ? contentItem : await GetAsync(contentItem.ContentItemId, VersionOptions.Published);
        if (published is null)
        {
            return false;
        }

        var context = new PublishContentContext(contentItem, published) { PublishingItem = null };
        await BeforeAsync((h, c) => h.UnpublishingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        published.Published = false;
        published.ModifiedUtc = clock.UtcNow;
        await SaveAsync(published);
        await AfterAsync((h, c) => h.UnpublishedAsync(c), context);
        await SaveAsync(published);
        return true;
    }

    public async Task<bool> RemoveAsync(ContentItem contentItem)
    {
        var id = contentItem.ContentItemId;
        var active = (await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == id && (index.Published || index.Latest)).ListAsync()).ToList();
        if (active.Count == 0)
        {
            return false;
        }

        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: true);
        await BeforeAsync((h, c) => h.RemovingAsync(c), context);
        if (context.Cancel)
        {
            return false;
        }

        foreach (var version in active)
        {
            version.Published = false;
            version.Latest = false;
            await SaveAsync(version);
        }

        contentItem.Published = false;
        contentItem.Latest = false;
        await AfterAsync((h, c) => h.RemovedAsync(c), context);
        return true;
    }

    public async Task DiscardDraftAsync(ContentItem contentItem)
    {
        if (contentItem.Published || !contentItem.Latest)
        {
            throw new InvalidOperationException($"Version {contentItem.ContentItemVersionId} of {contentItem.ContentItemId} is not a draft.");
        }

        var published = await GetAsync(contentItem.ContentItemId, VersionOptions.Published);
        var context = new RemoveContentContext(contentItem, published is null);
        await BeforeAsync((h, c) => h.RemovingAsync(c), context);
        if (context.Cancel)
        {
            return;
        }

        contentItem.Latest = false;
        await SaveAsync(contentItem);
        await AfterAsync((h, c) => h.RemovedAsync(c), context);
        if (published is not null)
        {
            published.Latest = true;
            await SaveAsync(published);
        }
    }

    public async Task<ContentItem> CloneAsync(ContentItem contentItem)
    {
        var clone = await NewAsync(contentItem.ContentType);
        clone.Data = (JsonObject)contentItem.Data.DeepClone();
        clone.Elements.Clear();
        clone.DisplayText = contentItem.DisplayText;
        if (!await CreateAsync(clone, VersionOptions.Draft))
        {
            throw new InvalidOperationException($"A handler refused to create a copy of {contentItem.ContentItemId}.");
        }

        await BeforeAsync((h, c) => h.CloningAsync(c), new CloneContentContext(contentItem, clone));
        await SaveAsync(clone);
        return clone;
    }

    private Task SaveAsync(ContentItem item) => session.SaveAsync(item, checkConcurrency: true);

    private Task BeforeAsync<TContext>(Func<IContentHandler, TContext, Task> call, TContext context) => _handlers.InvokeAsync(call, context, logger);

    private Task AfterAsync<TContext>(Func<IContentHandler, TContext, Task> call, TContext context) => _reversed.InvokeAsync(call, context, logger);
}
