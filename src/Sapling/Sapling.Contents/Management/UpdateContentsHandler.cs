using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.Modules;

namespace Sapling.Contents.Management;

/// <summary>Keeps dates, owner and author.</summary>
internal sealed class UpdateContentsHandler(IClock clock, IHttpContextAccessor http) : ContentHandlerBase
{
    public override Task InitializingAsync(InitializingContentContext context)
    {
        context.ContentItem.CreatedUtc ??= clock.UtcNow;
        context.ContentItem.ModifiedUtc ??= clock.UtcNow;
        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context)
    {
        var item = context.ContentItem;
        item.CreatedUtc ??= clock.UtcNow;
        item.ModifiedUtc = clock.UtcNow;
        if (User is { } user)
        {
            item.Owner ??= user.FindFirstValue(ClaimTypes.NameIdentifier);
            item.Author ??= user.Identity!.Name;
        }

        return Task.CompletedTask;
    }

    public override Task UpdatingAsync(UpdateContentContext context) => TouchAsync(context.ContentItem);

    public override Task VersioningAsync(VersionContentContext context) => TouchAsync(context.BuildingContentItem);

    public override Task PublishingAsync(PublishContentContext context)
    {
        if (context.PublishingItem is { } item)
        {
            item.PublishedUtc = clock.UtcNow;
        }

        return Task.CompletedTask;
    }

    public override Task UnpublishedAsync(PublishContentContext context)
    {
        if (context.PreviousItem is { } item)
        {
            item.PublishedUtc = null;
        }

        return Task.CompletedTask;
    }

    private ClaimsPrincipal? User => http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;

    private Task TouchAsync(ContentItem item)
    {
        item.ModifiedUtc = clock.UtcNow;
        item.Author = User?.Identity?.Name ?? item.Author;
        return Task.CompletedTask;
    }
}
