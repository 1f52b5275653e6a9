using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Modules;
using Sapling.Admin.ViewModels;

namespace Sapling.Admin.Controllers;

[Area("OrchardCore.Features"), Feature("OrchardCore.Admin"), ControllerName("Admin")]
public sealed class FeaturesController(
    IShellFeaturesManager features,
    IExtensionManager extensions,
    IAuthorizationService authorization,
    INotifier notifier,
    IHtmlLocalizer<FeaturesController> localizer) : Controller
{
    private readonly IHtmlLocalizer H = localizer;

    [Admin("Features", "Features")]
    public async Task<IActionResult> Index()
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        var enabled = (await features.GetEnabledFeaturesAsync()).Select(feature => feature.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var entries = (await features.GetAvailableFeaturesAsync())
            .Where(feature => feature.Extension.Manifest.Type != "Theme")
            .Select(feature => new FeatureEntry(
                feature,
                enabled.Contains(feature.Id),
                feature.Dependencies,
                [.. extensions.GetDependentFeatures(feature.Id).Select(dependent => dependent.Id).Where(id => id != feature.Id && enabled.Contains(id))]));
        return View(entries.OrderBy(entry => entry.Feature.Category).ThenBy(entry => entry.Feature.Name).ToArray());
    }

    [HttpPost, Admin("Features/{id}/Enable", "FeaturesEnable")]
    public Task<IActionResult> Enable(string id)
        => SwitchAsync(id, async feature =>
        {
            var enabled = await features.EnableFeaturesAsync([feature], force: true);
            await notifier.SuccessAsync(H["Enabled: {0}.", Names(enabled, feature)]);
        });

    [HttpPost, Admin("Features/{id}/Disable", "FeaturesDisable")]
    public Task<IActionResult> Disable(string id)
        => SwitchAsync(id, async feature =>
        {
            var disabled = await features.DisableFeaturesAsync([feature], force: true);
            await notifier.SuccessAsync(H["Disabled: {0}.", Names(disabled, feature)]);
        });

    private async Task<IActionResult> SwitchAsync(string id, Func<IFeatureInfo, Task> change)
    {
        if (!await IsAllowedAsync())
        {
            return this.ChallengeOrForbid();
        }

        var feature = (await features.GetAvailableFeaturesAsync()).FirstOrDefault(feature => feature.Id == id && !feature.IsAlwaysEnabled);
        if (feature is null)
        {
            return NotFound();
        }

        await change(feature);
        return RedirectToAction(nameof(Index));
    }

    private static string Names(IEnumerable<IFeatureInfo> changed, IFeatureInfo asked)
        => string.Join(", ", changed.Append(asked).Select(feature => feature.Name).Distinct());

    private Task<bool> IsAllowedAsync() => authorization.AuthorizeAsync(User, Permissions.ManageFeatures);
}
