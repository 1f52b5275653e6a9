using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Modules;
using OrchardCore.Settings;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Controllers;

/// <summary>A page for each group of settings, made of what the drivers have for the group.</summary>
[Area("OrchardCore.Settings"), Feature("OrchardCore.Admin"), ControllerName("Admin"), Admin("Settings/{groupId}", "AdminSettings")]
public sealed class SettingsController(
    ISiteService siteService,
    IDisplayManager<ISite> displayManager,
    IUpdateModelAccessor updateModelAccessor,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<SettingsController> localizer) : Controller
{
    private readonly IHtmlLocalizer H = localizer;

    public async Task<IActionResult> Index(string groupId)
    {
        if (!await IsAllowedAsync(groupId))
        {
            return this.ChallengeOrForbid();
        }

        var site = await siteService.GetSiteSettingsAsync();
        return Editor(groupId, await displayManager.BuildEditorAsync(site, updateModelAccessor.ModelUpdater, isNew: false, groupId));
    }

    [HttpPost, ActionName(nameof(Index))]
    public async Task<IActionResult> IndexPost(string groupId)
    {
        if (!await IsAllowedAsync(groupId))
        {
            return this.ChallengeOrForbid();
        }

        var site = await siteService.LoadSiteSettingsAsync();
        var shape = await displayManager.UpdateEditorAsync(site, updateModelAccessor.ModelUpdater, isNew: false, groupId);
        if (!ModelState.IsValid)
        {
            return Editor(groupId, shape);
        }

        await siteService.UpdateSiteSettingsAsync(site);
        await notifier.SuccessAsync(H["Site settings updated successfully."]);
        return RedirectToAction(nameof(Index), new { groupId });
    }

    private ActionResult Editor(string groupId, IShape shape)
        => shape.HasItemsInAnyZone() ? View(nameof(Index), new SettingsViewModel(groupId, shape)) : NotFound();

    // A group may have a permission of its own, which its drivers check; this one opens the page.
    private async Task<bool> IsAllowedAsync(string groupId)
        => await authorization.AuthorizeAsync(User, SettingsPermissions.ManageGroupSettings, (object)groupId)
            || await authorization.AuthorizeAsync(User, AdminPermissions.ManageAdminSettings);
}
