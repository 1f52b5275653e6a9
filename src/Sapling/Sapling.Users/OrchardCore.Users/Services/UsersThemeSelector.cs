using Microsoft.AspNetCore.Http;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>The admin's theme for the pages of signing in, unless the settings say that they are the site's.</summary>
internal sealed class UsersThemeSelector(ISiteService site, IAdminThemeService adminTheme, IHttpContextAccessor http) : IThemeSelector
{
    public async Task<ThemeSelectorResult?> GetThemeAsync()
    {
        var route = http.HttpContext?.Request.RouteValues;
        if (route?["area"] as string != UserConstants.Features.Users || AdminAttribute.IsApplied(http.HttpContext!))
        {
            return null;
        }

        var settings = await site.GetSiteSettingsAsync();
        var inSite = route["controller"] switch
        {
            "ResetPassword" => settings.GetOrCreate<ResetPasswordSettings>().UseSiteTheme,
            "TwoFactorAuthentication" or "AuthenticatorApp" => settings.GetOrCreate<TwoFactorLoginSettings>().UseSiteTheme,
            _ => settings.GetOrCreate<LoginSettings>().UseSiteTheme,
        };
        var name = inSite ? null : await adminTheme.GetAdminThemeNameAsync();
        return string.IsNullOrEmpty(name) ? null : new ThemeSelectorResult { Priority = 100, ThemeName = name };
    }
}
