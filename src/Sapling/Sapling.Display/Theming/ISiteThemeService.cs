namespace OrchardCore.Themes.Services
{
    /// <summary>Which theme visitors see.</summary>
    public interface ISiteThemeService
    {
        Task SetSiteThemeAsync(string themeName);

        Task<string?> GetSiteThemeNameAsync();
    }
}

namespace OrchardCore.Admin
{
    /// <summary>Which theme the admin has.</summary>
    public interface IAdminThemeService
    {
        Task SetAdminThemeAsync(string themeName);

        Task<string?> GetAdminThemeNameAsync();
    }
}
