using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Environment.Extensions;
using OrchardCore.Settings;
using OrchardCore.Themes.Services;

namespace Sapling.DisplayManagement;

/// <summary>Asks the selectors once per request.</summary>
internal sealed class ThemeManager(IEnumerable<IThemeSelector> selectors, IExtensionManager extensions) : IThemeManager
{
    private IExtensionInfo? _theme;
    private bool _known;

    public async Task<IExtensionInfo?> GetThemeAsync()
    {
        if (!_known)
        {
            ThemeSelectorResult? best = null;
            foreach (var selector in selectors)
            {
                if (await selector.GetThemeAsync() is { ThemeName.Length: > 0 } result && (best is null || result.Priority > best.Priority))
                {
                    best = result;
                }
            }

            _theme = best is not null && extensions.GetExtension(best.ThemeName) is { Exists: true } theme ? theme : null;
            _known = true;
        }

        return _theme;
    }
}

/// <summary>Themes are named in the site's settings, under the names Orchard Core uses.</summary>
internal sealed class SiteThemeService(ISiteService siteService) : ISiteThemeService, IAdminThemeService
{
    private const string Site = "CurrentThemeName";
    private const string Admin = "CurrentAdminThemeName";

    public Task<string?> GetSiteThemeNameAsync() => NameAsync(Site);

    public Task<string?> GetAdminThemeNameAsync() => NameAsync(Admin);

    public Task SetSiteThemeAsync(string themeName) => SetAsync(Site, themeName);

    public Task SetAdminThemeAsync(string themeName) => SetAsync(Admin, themeName);

    private async Task<string?> NameAsync(string setting) => (string?)(await siteService.GetSiteSettingsAsync()).Properties[setting];

    private async Task SetAsync(string setting, string themeName)
    {
        var site = await siteService.LoadSiteSettingsAsync();
        site.Properties[setting] = JsonValue.Create(themeName);
        await siteService.UpdateSiteSettingsAsync(site);
    }
}

internal sealed class SiteThemeSelector(ISiteThemeService themes) : IThemeSelector
{
    public async Task<ThemeSelectorResult?> GetThemeAsync()
        => await themes.GetSiteThemeNameAsync() is { Length: > 0 } name ? new ThemeSelectorResult { Priority = 0, ThemeName = name } : null;
}

internal sealed class AdminThemeSelector(IAdminThemeService themes, IHttpContextAccessor httpContextAccessor) : IThemeSelector
{
    public async Task<ThemeSelectorResult?> GetThemeAsync()
        => httpContextAccessor.HttpContext is { } context && AdminAttribute.IsApplied(context)
            ? new ThemeSelectorResult { Priority = 100, ThemeName = await themes.GetAdminThemeNameAsync() is { Length: > 0 } name ? name : "TheAdmin" }
            : null;
}
