using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.Contents;
using OrchardCore.DisplayManagement.ModelBinding;

namespace Sapling.Contents.Admin;

/// <summary>Shows published items on the site.</summary>
[Area("OrchardCore.Contents")]
public sealed class ItemController(
    IContentManager contentManager,
    IContentItemDisplayManager display,
    IAuthorizationService authorization,
    IUpdateModelAccessor updater) : Controller
{
    public async Task<IActionResult> Display(string contentItemId)
    {
        var item = await contentManager.GetAsync(contentItemId, VersionOptions.Published);

        // What one may not see is like what does not exist.
        if (item is null || !await authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, item))
        {
            return NotFound();
        }

        return View(await display.BuildDisplayAsync(item, updater.ModelUpdater));
    }
}
