using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.Json.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Records;
using YesSql;
using YesSql.Services;

namespace Sapling.Contents.Management;

// Items that come from recipes or other sites, with their ids.
internal sealed partial class ContentManager
{
    private const int ImportBatch = 500;
    private static readonly JsonMergeSettings s_replaceArrays = new() { MergeArrayHandling = MergeArrayHandling.Replace };

    public async Task ImportAsync(IEnumerable<ContentItem> contentItems)
    {
        foreach (var batch in contentItems.Chunk(ImportBatch))
        {
            var versionIds = batch.Select(item => item.ContentItemVersionId).Where(id => !string.IsNullOrEmpty(id)).ToList();
            var stored = versionIds.Count == 0
                ? new Dictionary<string, ContentItem>(StringComparer.Ordinal)
                : (await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemVersionId.IsIn(versionIds)).ListAsync())
                    .ToDictionary(item => item.ContentItemVersionId, StringComparer.Ordinal);

            foreach (var item in batch)
            {
                await ImportAsync(item, stored);
            }
        }
    }

    private async Task<ContentValidateResult> CreateContentItemVersionAsync(ContentItem contentItem)
    {
        contentItem.Id = 0;
        if (string.IsNullOrEmpty(contentItem.ContentItemId))
        {
            contentItem.ContentItemId = ids.GenerateUniqueId();
        }

        if (string.IsNullOrEmpty(contentItem.ContentItemVersionId))
        {
            contentItem.ContentItemVersionId = ids.GenerateUniqueId();
            contentItem.Published = true;
            contentItem.Latest = true;
        }

        // What the file says of dates and people wins over what the handlers set.
        var (created, modified, published, owner, author) =
            (contentItem.CreatedUtc, contentItem.ModifiedUtc, contentItem.PublishedUtc, contentItem.Owner, contentItem.Author);
        var context = new CreateContentContext(contentItem);
        await BeforeAsync((h, c) => h.CreatingAsync(c), context);
        contentItem.CreatedUtc = created ?? contentItem.CreatedUtc ?? clock.UtcNow;
        contentItem.ModifiedUtc = modified ?? contentItem.ModifiedUtc ?? clock.UtcNow;
        contentItem.Owner = owner ?? contentItem.Owner;
        contentItem.Author = author ?? contentItem.Author;
        if (context.Cancel)
        {
            var refused = new ContentValidateResult();
            refused.Fail(new ValidationResult($"A handler refused to create '{contentItem}'."));
            return refused;
        }

        var result = await ValidateAsync(contentItem);
        if (!result.Succeeded)
        {
            return result;
        }

        if (contentItem.Latest)
        {
            await EndLatestAsync(contentItem);
        }

        await SaveAsync(contentItem);
        loaded.Store(contentItem);
        await AfterAsync((h, c) => h.CreatedAsync(c), context);
        if (contentItem.Published)
        {
            await PublishImportedAsync(contentItem);
            contentItem.PublishedUtc = published ?? contentItem.PublishedUtc ?? clock.UtcNow;
        }

        await SaveAsync(contentItem);
        return result;
    }

    private async Task<ContentValidateResult> UpdateContentItemVersionAsync(ContentItem updatingVersion, ContentItem updatedVersion)
    {
        var wasPublished = updatingVersion.Published;
        updatingVersion.Data.Merge(updatedVersion.Data, s_replaceArrays);
        updatingVersion.Elements.Clear();
        updatingVersion.DisplayText = updatedVersion.DisplayText ?? updatingVersion.DisplayText;
        updatingVersion.Owner = updatedVersion.Owner ?? updatingVersion.Owner;
        var result = await ValidateAsync(updatingVersion);
        if (!result.Succeeded)
        {
            return result;
        }

        await UpdateAsync(updatingVersion);
        updatingVersion.Author = updatedVersion.Author ?? updatingVersion.Author;
        updatingVersion.ModifiedUtc = updatedVersion.ModifiedUtc ?? updatingVersion.ModifiedUtc;
        if (updatedVersion.Latest && !updatingVersion.Latest)
        {
            await EndLatestAsync(updatingVersion);
            updatingVersion.Latest = true;
        }

        if (updatedVersion.Published && !wasPublished)
        {
            await PublishAsync(updatingVersion);
        }

        await SaveAsync(updatingVersion);
        return result;
    }

    private async Task ImportAsync(ContentItem item, Dictionary<string, ContentItem> stored)
    {
        ContentItem? original = null;
        if (!string.IsNullOrEmpty(item.ContentItemVersionId) && stored.TryGetValue(item.ContentItemVersionId, out original)
            && JsonNode.DeepEquals(JObject.FromObject(item), JObject.FromObject(original)))
        {
            return;
        }

        var result = original is null ? await CreateContentItemVersionAsync(item) : await UpdateContentItemVersionAsync(original, item);
        if (!result.Succeeded)
        {
            throw new ValidationException($"'{item}' cannot be imported: {string.Join(" ", result.Errors.Select(error => error.ErrorMessage))}");
        }

        await AfterAsync((h, c) => h.ImportedAsync(c), new ImportContentContext(item, original));
    }

    private async Task PublishImportedAsync(ContentItem item)
    {
        var id = item.ContentItemId;
        ContentItem? previous = null;
        foreach (var version in await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == id && index.Published).ListAsync())
        {
            if (!ReferenceEquals(version, item))
            {
                version.Published = false;
                await SaveAsync(version);
                previous = version;
            }
        }

        var context = new PublishContentContext(item, previous);
        await BeforeAsync((h, c) => h.PublishingAsync(c), context);
        if (context.Cancel)
        {
            item.Published = false;
            return;
        }

        await AfterAsync((h, c) => h.PublishedAsync(c), context);
    }
}
