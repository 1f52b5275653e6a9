using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using OrchardCore.Themes.Services;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Controllers;

[Area("OrchardCore.Themes"), Feature("OrchardCore.Themes"), ControllerName("Admin")]
public sealed class ThemesController(
    ISiteThemeService siteThemes,
    IAdminThemeService adminThemes,
    IShellFeaturesManager features,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<ThemesController> localizer) : Controller
{
    private readonly IHtmlLocalizer H = localizer;

    [Admin("Themes", "Themes.Index")]
    public async Task<IActionResult> Index()
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        var (site, admin) = (await siteThemes.GetSiteThemeNameAsync(), await adminThemes.GetAdminThemeNameAsync());
        return View((await ThemesAsync()).Select(theme => new ThemeEntry(
            theme.Extension, IsForAdmin(theme.Extension), theme.Extension.Id == site || theme.Extension.Id == admin)).ToArray());
    }

    [HttpPost, Admin("Themes/SetCurrentTheme/{id}", "Themes.SetCurrentTheme")]
    public async Task<IActionResult> SetCurrentTheme(string id)
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        if ((await ThemesAsync()).FirstOrDefault(theme => theme.Extension.Id == id) is not { } feature)
        {
            return NotFound();
        }

        if (IsForAdmin(feature.Extension))
        {
            await adminThemes.SetAdminThemeAsync(id);
        }
        else
        {
            await siteThemes.SetSiteThemeAsync(id);
        }

        if (!await features.IsFeatureEnabledAsync(feature.Id))
        {
            await features.EnableFeaturesAsync([feature], force: true);
        }

        await notifier.SuccessAsync(H["{0} is the current theme now.", feature.Extension.Manifest.Name]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<IEnumerable<OrchardCore.Environment.Extensions.Features.IFeatureInfo>> ThemesAsync()
        => (await features.GetAvailableFeaturesAsync()).Where(feature => feature.Extension.Manifest.Type == "Theme");

    private static bool IsForAdmin(OrchardCore.Environment.Extensions.IExtensionInfo theme)
        => theme.Manifest.Tags.Contains("admin", StringComparer.OrdinalIgnoreCase);

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(User, Permissions.ApplyTheme);
}
