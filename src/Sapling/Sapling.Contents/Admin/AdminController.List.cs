using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Navigation;
using YesSql;
using YesSql.Services;

namespace Sapling.Contents.Admin;

// The list of items.
public sealed partial class AdminController
{
    private const int BulkLimit = 200;

    [HttpGet]
    [Admin("Contents/ContentItems/{contentTypeId?}", "ListContentItems")]
    public async Task<IActionResult> List(
        [FromServices] IOptions<PagerOptions> pagerOptions,
        [Bind(Prefix = "Options")] ContentOptionsViewModel options,
        PagerParameters pagerParameters,
        string? contentTypeId = null,
        string? q = null)
    {
        var list = HttpContext.RequestServices.GetRequiredService<ContentsAdminList>();
        var types = await list.TypesAsync(User);
        if (types.Count == 0)
        {
            return Forbid();
        }

        options.SearchText ??= q;
        options.SelectedContentType = contentTypeId ?? options.SelectedContentType;
        var selected = types.Find(type => type.Name == options.SelectedContentType);
        if (!string.IsNullOrEmpty(options.SelectedContentType) && selected is null)
        {
            return await definitions.GetTypeDefinitionAsync(options.SelectedContentType) is null ? NotFound() : Forbid();
        }

        var pager = new Pager(pagerParameters, pagerOptions.Value.GetPageSize());
        var items = await list.PageAsync(options, User, types, updater.ModelUpdater, pager.GetStartIndex(), pager.PageSize);
        var hasNext = items.Count > pager.PageSize;
        var rows = new List<(ContentItem, IShape)>();
        foreach (var item in await contentManager.LoadAsync(items.Take(pager.PageSize)))
        {
            rows.Add((item, await display.BuildDisplayAsync(item, updater.ModelUpdater, "SummaryAdmin")));
        }

        await FillAsync(options, types, contentTypeId);
        return View(new ContentListViewModel { Options = options, Rows = rows, Page = pager.Page, HasNext = hasNext, Type = selected });
    }

    [HttpPost, ActionName(nameof(List))]
    [Admin("Contents/ContentItems/{contentTypeId?}")]
    public async Task<IActionResult> ListPOST([Bind(Prefix = "Options")] ContentOptionsViewModel options, long[]? itemIds, string? contentTypeId = null)
    {
        var chosen = (itemIds ?? []).Take(BulkLimit).ToArray();
        if (chosen.Length > 0 && options.BulkAction != ContentsBulkAction.None)
        {
            var items = await session.Query<ContentItem, ContentItemIndex>(index => index.DocumentId.IsIn(chosen) && index.Latest).ListAsync(HttpContext.RequestAborted);
            var (done, refused) = (0, 0);
            foreach (var item in await contentManager.LoadAsync(items))
            {
                if (await ApplyAsync(options.BulkAction, item))
                {
                    done++;
                }
                else
                {
                    refused++;
                }
            }

            await notifier.SuccessAsync(H["{0} content items changed.", done]);
            if (refused > 0)
            {
                await notifier.WarningAsync(H["{0} content items were left as they are.", refused]);
            }
        }

        return RedirectToAction(nameof(List), new Dictionary<string, object?>
        {
            ["area"] = "OrchardCore.Contents",
            ["contentTypeId"] = contentTypeId,
            ["Options.SearchText"] = options.SearchText,
            ["Options.SelectedContentType"] = contentTypeId is null ? options.SelectedContentType : null,
            ["Options.ContentsStatus"] = options.ContentsStatus,
            ["Options.OrderBy"] = options.OrderBy,
        });
    }

    private async Task<bool> ApplyAsync(ContentsBulkAction action, ContentItem item) => action switch
    {
        ContentsBulkAction.PublishNow => await MayAsync(CommonPermissions.PublishContent, item) && await contentManager.PublishAsync(item),
        ContentsBulkAction.Unpublish => await MayAsync(CommonPermissions.PublishContent, item) && await contentManager.UnpublishAsync(item),
        ContentsBulkAction.Remove => await MayAsync(CommonPermissions.DeleteContent, item) && await contentManager.RemoveAsync(item),
        _ => false,
    };

    private async Task FillAsync(ContentOptionsViewModel options, List<ContentTypeDefinition> types, string? contentTypeId)
    {
        options.ContentStatuses =
        [
            Choice(H["Latest"].Value, ContentsStatus.Latest, options.ContentsStatus),
            Choice(H["Published"].Value, ContentsStatus.Published, options.ContentsStatus),
            Choice(H["Unpublished"].Value, ContentsStatus.Draft, options.ContentsStatus),
            Choice(H["All versions"].Value, ContentsStatus.AllVersions, options.ContentsStatus),
            Choice(H["Owned by me"].Value, ContentsStatus.Owner, options.ContentsStatus),
        ];
        options.ContentSorts =
        [
            Choice(H["Recently modified"].Value, ContentsOrder.Modified, options.OrderBy),
            Choice(H["Recently created"].Value, ContentsOrder.Created, options.OrderBy),
            Choice(H["Recently published"].Value, ContentsOrder.Published, options.OrderBy),
            Choice(H["Title"].Value, ContentsOrder.Title, options.OrderBy),
        ];
        options.ContentsBulkAction =
        [
            new(H["Publish now"].Value, nameof(ContentsBulkAction.PublishNow)),
            new(H["Unpublish"].Value, nameof(ContentsBulkAction.Unpublish)),
            new(H["Delete"].Value, nameof(ContentsBulkAction.Remove)),
        ];
        options.ContentTypeOptions = contentTypeId is null
            ? [new(H["All content types"].Value, ""), .. types.Select(type => new SelectListItem(type.DisplayName, type.Name, type.Name == options.SelectedContentType))]
            : [];
        foreach (var type in types.Where(type => type.IsCreatable() && (contentTypeId is null || type.Name == contentTypeId)))
        {
            if (await authorization.AuthorizeAsync(User, CommonPermissions.EditOwnContent, type))
            {
                options.CreatableTypes.Add(new(type.DisplayName, type.Name));
            }
        }
    }

    private static SelectListItem Choice<T>(string text, T value, T current) where T : struct, Enum =>
        new(text, value.ToString(), value.Equals(current));
}
