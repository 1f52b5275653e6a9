using Microsoft.AspNetCore.Mvc;
using OrchardCore.Admin;
using OrchardCore.ContentManagement;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.Notify;

namespace Sapling.Contents.Admin;

// Buttons of an item: publish, withdraw, copy, delete, older versions.
public sealed partial class AdminController
{
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Publish", "AdminPublishContentItem")]
    public async Task<IActionResult> Publish(string contentItemId, string? returnUrl)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !await MayAsync(CommonPermissions.PublishContent, item))
        {
            return item is null ? NotFound() : await HideAsync(item);
        }

        await ValidateAsync(item);
        if (!ModelState.IsValid)
        {
            await notifier.ErrorAsync(H["The content item is not valid and was not published."]);
        }
        else if (await contentManager.PublishAsync(item))
        {
            await notifier.SuccessAsync(H["'{0}' has been published.", item.DisplayText ?? item.ContentType]);
        }
        else
        {
            await notifier.ErrorAsync(H["Publishing was refused."]);
        }

        return Back(returnUrl, item.ContentType);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Unpublish", "AdminUnpublishContentItem")]
    public async Task<IActionResult> Unpublish(string contentItemId, string? returnUrl)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !await MayAsync(CommonPermissions.PublishContent, item))
        {
            return item is null ? NotFound() : await HideAsync(item);
        }

        if (await contentManager.UnpublishAsync(item))
        {
            await notifier.SuccessAsync(H["'{0}' has been unpublished.", item.DisplayText ?? item.ContentType]);
        }
        else
        {
            await notifier.ErrorAsync(H["There was nothing to unpublish."]);
        }

        return Back(returnUrl, item.ContentType);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/DiscardDraft", "AdminDiscardDraftContentItem")]
    public async Task<IActionResult> DiscardDraft(string contentItemId, string? returnUrl)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Draft);
        if (item is null || !await MayAsync(CommonPermissions.DeleteContent, item))
        {
            return item is null ? NotFound() : await HideAsync(item);
        }

        await contentManager.DiscardDraftAsync(item);
        await notifier.SuccessAsync(H["The draft has been removed."]);
        return Back(returnUrl, item.ContentType);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Delete", "AdminDeleteContentItem")]
    public async Task<IActionResult> Remove(string contentItemId, string? returnUrl)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !await MayAsync(CommonPermissions.DeleteContent, item))
        {
            return item is null ? NotFound() : await HideAsync(item);
        }

        if (await contentManager.RemoveAsync(item))
        {
            await notifier.SuccessAsync(H["'{0}' has been removed.", item.DisplayText ?? item.ContentType]);
        }
        else
        {
            await notifier.ErrorAsync(H["Removing was refused."]);
        }

        return Back(returnUrl, item.ContentType);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Clone", "AdminCloneContentItem")]
    public async Task<IActionResult> Clone(string contentItemId, string? returnUrl)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Latest);
        if (item is null || !await MayAsync(CommonPermissions.CloneContent, item))
        {
            return item is null ? NotFound() : await HideAsync(item);
        }

        var clone = await contentManager.CloneAsync(item);
        await notifier.InformationAsync(H["Successfully cloned. The clone was saved as a draft."]);
        return RedirectToAction(nameof(Edit), new { contentItemId = clone.ContentItemId, returnUrl });
    }

    /// <summary>Shows a former version.</summary>
    [Admin("Contents/ContentItems/{contentItemId}/Versions/{versionId}", "AdminDisplayContentItemVersion")]
    public async Task<IActionResult> Version(string contentItemId, string versionId)
    {
        var item = await contentManager.GetVersionAsync(versionId);
        if (item is null || item.ContentItemId != contentItemId || !await MayAsync(CommonPermissions.EditContent, item))
        {
            return NotFound();
        }

        return View(nameof(Display), await display.BuildDisplayAsync(item, updater.ModelUpdater, "Detail"));
    }

    /// <summary>Makes a draft of a former version.</summary>
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Versions/{versionId}/Restore", "AdminRestoreContentItemVersion")]
    public async Task<IActionResult> Restore(string contentItemId, string versionId)
    {
        var item = await contentManager.GetVersionAsync(versionId);
        if (item is null || item.ContentItemId != contentItemId || !await MayAsync(CommonPermissions.EditContent, item))
        {
            return NotFound();
        }

        var result = await contentManager.RestoreAsync(item);
        if (result.Succeeded)
        {
            await notifier.SuccessAsync(H["The version has been restored as a draft."]);
        }
        else
        {
            await session.CancelAsync();
            await notifier.ErrorAsync(H["The version is not valid any more: {0}", string.Join(" ", result.Errors.Select(error => error.ErrorMessage))]);
        }

        return RedirectToAction(nameof(Edit), new { contentItemId });
    }

    private IActionResult Back(string? returnUrl, string contentType) =>
        Url.IsLocalUrl(returnUrl)
            ? this.LocalRedirect(returnUrl, escapeUrl: true)
            : RedirectToAction(nameof(List), new { contentTypeId = contentType });
}
