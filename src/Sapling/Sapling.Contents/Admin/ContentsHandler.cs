using Microsoft.AspNetCore.Routing;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;

namespace Sapling.Contents.Admin;

/// <summary>Where items are shown, edited, made and removed, unless another handler said so already.</summary>
internal sealed class ContentsHandler : ContentHandlerBase
{
    private const string Area = "OrchardCore.Contents";

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) =>
        context.ForAsync<ContentItemMetadata>(metadata =>
        {
            var id = context.ContentItem.ContentItemId;
            metadata.CreateRouteValues ??= new RouteValueDictionary { ["area"] = Area, ["controller"] = "Admin", ["action"] = "Create", ["id"] = context.ContentItem.ContentType };
            metadata.EditorRouteValues ??= Route("Admin", "Edit", id);
            metadata.AdminRouteValues ??= Route("Admin", "Edit", id);
            metadata.RemoveRouteValues ??= Route("Admin", "Remove", id);
            metadata.DisplayRouteValues ??= Route("Item", "Display", id);
            return Task.CompletedTask;
        });

    private static RouteValueDictionary Route(string controller, string action, string id) =>
        new() { ["area"] = Area, ["controller"] = controller, ["action"] = action, ["contentItemId"] = id };
}
