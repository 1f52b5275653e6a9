namespace OrchardCore.Settings;

/// <summary>Reads and changes the settings of the site.</summary>
public interface ISiteService
{
    /// <summary>The shared instance, to read only.</summary>
    Task<ISite> GetSiteSettingsAsync();

    /// <summary>An instance to change and to give to <see cref="UpdateSiteSettingsAsync"/>.</summary>
    Task<ISite> LoadSiteSettingsAsync();

    Task UpdateSiteSettingsAsync(ISite site);
}

/// <summary>The settings of one feature.</summary>
public static class SiteServiceExtensions
{
    public static async Task<T> GetSettingsAsync<T>(this ISiteService siteService)
        where T : new() => (await siteService.GetSiteSettingsAsync()).GetOrCreate<T>();

    // Options are configured synchronously. The settings are in the cache by then, so this rarely waits.
    public static T GetSettings<T>(this ISiteService siteService)
        where T : new() => siteService.GetSiteSettings().GetOrCreate<T>();

    public static ISite GetSiteSettings(this ISiteService siteService) => siteService.GetSiteSettingsAsync().GetAwaiter().GetResult();
}
