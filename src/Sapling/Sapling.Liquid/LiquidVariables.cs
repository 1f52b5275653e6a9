using System.Globalization;
using OrchardCore.Settings;
using Sapling.Liquid.Values;

namespace Sapling.Liquid;

/// <summary>The site's settings; what they hold of secrets is not among the members.</summary>
internal sealed class SiteVariable(ISiteService siteService) : ILiquidVariable
{
    public string Name => "Site";

    public async ValueTask<object?> GetAsync(CancellationToken cancellationToken) => new SiteMembers(await siteService.GetSiteSettingsAsync());

    private sealed class SiteMembers(ISite site) : ILiquidMembers
    {
        public object? GetMember(string name) => name switch
        {
            nameof(ISite.SiteName) => site.SiteName,
            nameof(ISite.BaseUrl) => site.BaseUrl,
            nameof(ISite.TimeZoneId) => site.TimeZoneId,
            nameof(ISite.PageSize) => (decimal)site.PageSize,
            nameof(ISite.PageTitleFormat) => site.PageTitleFormat,
            _ => null,
        };
    }
}

/// <summary>The culture of this request.</summary>
internal sealed class CultureVariable : ILiquidVariable
{
    public string Name => "Culture";

    public ValueTask<object?> GetAsync(CancellationToken cancellationToken) => ValueTask.FromResult<object?>(new CultureMembers(CultureInfo.CurrentUICulture));

    private sealed class CultureMembers(CultureInfo culture) : ILiquidMembers
    {
        public object? GetMember(string name) => name switch
        {
            "Name" => culture.Name,
            "Dir" => culture.TextInfo.IsRightToLeft ? "rtl" : "ltr",
            _ => null,
        };
    }
}
