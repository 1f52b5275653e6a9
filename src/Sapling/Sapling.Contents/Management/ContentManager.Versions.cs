using System.Linq.Expressions;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace Sapling.Contents.Management;

// Finding versions and making new ones.
internal sealed partial class ContentManager
{
    public async Task<ContentItem?> GetAsync(string contentItemId, VersionOptions? options = null)
    {
        if (string.IsNullOrEmpty(contentItemId))
        {
            return null;
        }

        options ??= VersionOptions.Published;
        if (options.IsPublished && loaded.TryFindPublished(contentItemId, out var known))
        {
            return known;
        }

        var item = options switch
        {
            { IsPublished: true } => await FindAsync(index => index.ContentItemId == contentItemId && index.Published),
            { IsDraft: true, IsDraftRequired: false } => await FindAsync(index => index.ContentItemId == contentItemId && index.Latest && !index.Published),
            _ => await FindAsync(index => index.ContentItemId == contentItemId && index.Latest),
        };
        if (item is null)
        {
            return null;
        }

        item = await LoadAsync(item);
        return options.IsDraftRequired ? await RequireDraftAsync(item) : item;
    }

    public async Task<IEnumerable<ContentItem>> GetAsync(IEnumerable<string> contentItemIds, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;
        var wanted = contentItemIds.Where(id => !string.IsNullOrEmpty(id)).Distinct(StringComparer.Ordinal).ToList();
        var found = new List<ContentItem>();
        var missing = new List<string>();
        foreach (var id in wanted)
        {
            if (options.IsPublished && loaded.TryFindPublished(id, out var known))
            {
                found.Add(known);
            }
            else
            {
                missing.Add(id);
            }
        }

        foreach (var chunk in missing.Chunk(500))
        {
            var query = options switch
            {
                { IsPublished: true } => session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId.IsIn(chunk) && index.Published),
                { IsDraft: true, IsDraftRequired: false } => session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId.IsIn(chunk) && index.Latest && !index.Published),
                _ => session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId.IsIn(chunk) && index.Latest),
            };
            foreach (var item in await query.ListAsync())
            {
                var one = await LoadAsync(item);
                found.Add(options.IsDraftRequired ? await RequireDraftAsync(one) : one);
            }
        }

        return found.OrderBy(item => wanted.IndexOf(item.ContentItemId)).ToList();
    }

    public async Task<ContentItem?> GetVersionAsync(string contentItemVersionId) =>
        await FindAsync(index => index.ContentItemVersionId == contentItemVersionId) is { } item ? await LoadAsync(item) : null;

    public async Task<IEnumerable<ContentItem>> GetAllVersionsAsync(string contentItemId) =>
        await this.LoadAsync(await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == contentItemId).ListAsync());

    public Task<ContentItem> LoadAsync(ContentItem contentItem)
    {
        if (loaded.Find(contentItem.Id) is { } known)
        {
            return Task.FromResult(known);
        }

        loaded.Store(contentItem);
        return Task.FromResult(contentItem);
    }

    public async Task<ContentValidateResult> RestoreAsync(ContentItem contentItem)
    {
        var restored = Copy(contentItem);
        var result = await ValidateAsync(restored);
        if (!result.Succeeded)
        {
            return result;
        }

        await EndLatestAsync(restored);
        await SaveAsync(restored);
        return result;
    }

    private async Task<ContentItem> RequireDraftAsync(ContentItem item)
    {
        if (item.Published)
        {
            var definition = await definitions.GetTypeDefinitionAsync(item.ContentType);
            if (definition is not null && !definition.IsVersionable())
            {
                item.Published = false;
            }
            else
            {
                item = await BuildNewVersionAsync(item);
            }
        }

        await SaveAsync(item);
        return item;
    }

    private async Task<ContentItem> BuildNewVersionAsync(ContentItem existing)
    {
        var building = Copy(existing);
        await EndLatestAsync(building);
        await BeforeAsync((h, c) => h.VersioningAsync(c), new VersionContentContext(existing, building));
        return building;
    }

    private ContentItem Copy(ContentItem existing) => new()
    {
        ContentType = existing.ContentType,
        ContentItemId = existing.ContentItemId,
        ContentItemVersionId = ids.GenerateUniqueId(),
        DisplayText = existing.DisplayText,
        Owner = existing.Owner,
        Author = existing.Author,
        CreatedUtc = existing.CreatedUtc,
        PublishedUtc = existing.PublishedUtc,
        ModifiedUtc = clock.UtcNow,
        Latest = true,
        Data = (JsonObject)existing.Data.DeepClone(),
    };

    private async Task EndLatestAsync(ContentItem newLatest)
    {
        var id = newLatest.ContentItemId;
        foreach (var version in await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == id && index.Latest).ListAsync())
        {
            if (!ReferenceEquals(version, newLatest))
            {
                version.Latest = false;
                await SaveAsync(version);
            }
        }
    }

    private Task<ContentItem?> FindAsync(Expression<Func<ContentItemIndex, bool>> predicate) =>
        session.Query<ContentItem, ContentItemIndex>(predicate).FirstOrDefaultAsync();
}
