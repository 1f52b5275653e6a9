using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Mvc.ModelBinding;
using OrchardCore.Security.Permissions;
using YesSql;

namespace Sapling.Contents.Admin;

/// <summary>Makes and changes content items in the admin.</summary>
[Area("OrchardCore.Contents")]
public sealed partial class AdminController(
    IContentManager contentManager,
    IContentItemDisplayManager display,
    IContentDefinitionManager definitions,
    IAuthorizationService authorization,
    IUpdateModelAccessor updater,
    ISession session,
    INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    private const int VersionsShown = 20;

    [Admin("Contents/ContentTypes/{id}/Create", "CreateContentItem")]
    public async Task<IActionResult> Create(string id)
    {
        if (await definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var item = await contentManager.NewAsync(type.Name);
        item.Owner = CurrentUserId();
        if (!await MayAsync(CommonPermissions.EditContent, item))
        {
            return Forbid();
        }

        return View(await EditorAsync(item, type, isNew: true, await display.BuildEditorAsync(item, updater.ModelUpdater, isNew: true), null));
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("Contents/ContentTypes/{id}/Create")]
    public async Task<IActionResult> CreatePOST(string id, string? returnUrl)
    {
        if (await definitions.GetTypeDefinitionAsync(id) is not { } type)
        {
            return NotFound();
        }

        var item = await contentManager.NewAsync(type.Name);
        item.Owner = CurrentUserId();
        var publish = IsPublishing(type);
        if (!await MayAsync(publish ? CommonPermissions.PublishContent : CommonPermissions.EditContent, item))
        {
            return Forbid();
        }

        var editor = await display.UpdateEditorAsync(item, updater.ModelUpdater, isNew: true);
        if (ModelState.IsValid)
        {
            await ValidateAsync(item);
        }

        if (ModelState.IsValid && !(await contentManager.CreateAsync(item, VersionOptions.Draft) && (!publish || await contentManager.PublishAsync(item))))
        {
            ModelState.AddModelError("", H["The content item was refused."].Value);
        }

        if (!ModelState.IsValid)
        {
            await session.CancelAsync();
            return View(nameof(Create), await EditorAsync(item, type, isNew: true, editor, returnUrl));
        }

        await NotifySavedAsync(type, publish);
        return AfterSave(item, returnUrl);
    }

    [Admin("Contents/ContentItems/{contentItemId}/Edit", "EditContentItem")]
    public async Task<IActionResult> Edit(string contentItemId, string? returnUrl)
    {
        if (await contentManager.GetAsync(contentItemId, VersionOptions.Latest) is not { } item
            || await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type)
        {
            return NotFound();
        }

        if (!await MayAsync(CommonPermissions.EditContent, item))
        {
            return await HideAsync(item);
        }

        return View(await EditorAsync(item, type, isNew: false, await display.BuildEditorAsync(item, updater.ModelUpdater, isNew: false), returnUrl, withVersions: true));
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Contents/ContentItems/{contentItemId}/Edit")]
    public async Task<IActionResult> EditPOST(string contentItemId, string? returnUrl)
    {
        if (await contentManager.GetAsync(contentItemId, VersionOptions.DraftRequired) is not { } item
            || await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } type)
        {
            return NotFound();
        }

        var publish = IsPublishing(type);
        if (!await MayAsync(CommonPermissions.EditContent, item) || (publish && !await MayAsync(CommonPermissions.PublishContent, item)))
        {
            await session.CancelAsync();
            return await HideAsync(item);
        }

        var editor = await display.UpdateEditorAsync(item, updater.ModelUpdater, isNew: false);
        if (ModelState.IsValid)
        {
            await ValidateAsync(item);
        }

        if (ModelState.IsValid)
        {
            await contentManager.UpdateAsync(item);
            if (!publish)
            {
                await contentManager.SaveDraftAsync(item);
            }
            else if (!await contentManager.PublishAsync(item))
            {
                ModelState.AddModelError("", H["Publishing was refused."].Value);
            }
        }

        if (!ModelState.IsValid)
        {
            await session.CancelAsync();
            return View(nameof(Edit), await EditorAsync(item, type, isNew: false, editor, returnUrl));
        }

        await NotifySavedAsync(type, publish);
        return AfterSave(item, returnUrl);
    }

    [Admin("Contents/ContentItems/{contentItemId}/Display", "AdminDisplayContentItem")]
    public async Task<IActionResult> Display(string contentItemId)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !await MayAsync(CommonPermissions.ViewContent, item))
        {
            return NotFound();
        }

        return View(await display.BuildDisplayAsync(item, updater.ModelUpdater, "Detail"));
    }

    private async Task<ContentEditorViewModel> EditorAsync(
        ContentItem item, ContentTypeDefinition type, bool isNew, OrchardCore.DisplayManagement.IShape editor, string? returnUrl, bool withVersions = false) => new()
        {
            ContentItem = item,
            Type = type,
            Editor = editor,
            IsNew = isNew,
            ReturnUrl = returnUrl,
            HasPublished = !isNew && withVersions && await contentManager.HasPublishedVersionAsync(item),
            MayDelete = !isNew && await MayAsync(CommonPermissions.DeleteContent, item),
            MayPublish = await MayAsync(CommonPermissions.PublishContent, item),
            Versions = withVersions && type.IsVersionable() ? await VersionsAsync(item) : [],
        };

    private async Task<List<ContentItem>> VersionsAsync(ContentItem item)
    {
        var id = item.ContentItemId;
        return (await session.Query<ContentItem, ContentItemIndex>(index => index.ContentItemId == id)
            .OrderByDescending(index => index.Id).Take(VersionsShown).ListAsync(HttpContext.RequestAborted)).OrderByDescending(version => version.ModifiedUtc).ToList();
    }

    // What cannot be drafted is published whenever it is saved.
    private bool IsPublishing(ContentTypeDefinition type) => Request.Form.ContainsKey("submit.Publish") || !type.IsDraftable();

    private async Task ValidateAsync(ContentItem item)
    {
        var result = await contentManager.ValidateAsync(item);
        ModelState.BindValidationResults("", result.Errors);
        if (!result.Succeeded && ModelState.IsValid)
        {
            ModelState.AddModelError("", H["The content item is not valid."].Value);
        }
    }

    private async Task NotifySavedAsync(ContentTypeDefinition type, bool published) =>
        await notifier.SuccessAsync(published ? H["Your {0} has been published.", type.DisplayName] : H["Your {0} draft has been saved.", type.DisplayName]);

    private IActionResult AfterSave(ContentItem item, string? returnUrl)
    {
        var stay = Request.Form["submit.Publish"] == "submit.PublishAndContinue" || Request.Form["submit.Save"] == "submit.SaveAndContinue";
        if (!stay && Url.IsLocalUrl(returnUrl))
        {
            return this.LocalRedirect(returnUrl!, escapeUrl: true);
        }

        return stay
            ? RedirectToAction(nameof(Edit), new { contentItemId = item.ContentItemId, returnUrl })
            : RedirectToAction("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = item.ContentType });
    }

    // Whoever may see an item learns that editing is forbidden; to all others it does not exist.
    private async Task<IActionResult> HideAsync(ContentItem item) =>
        await MayAsync(CommonPermissions.ViewContent, item) ? Forbid() : NotFound();

    private Task<bool> MayAsync(Permission permission, ContentItem item) => authorization.AuthorizeAsync(User, permission, item);

    private string? CurrentUserId() => User.FindFirst(System.Security.Claims.ClaimTypes.NameIdentifier)?.Value;
}
