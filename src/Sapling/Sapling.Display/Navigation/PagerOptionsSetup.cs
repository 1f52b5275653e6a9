using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Navigation;
using OrchardCore.Settings;

namespace Sapling.DisplayManagement;

/// <summary>Page sizes come from the site's settings.</summary>
internal sealed class PagerOptionsSetup(IServiceProvider services) : IConfigureOptions<PagerOptions>
{
    public void Configure(PagerOptions options)
    {
        using var scope = services.CreateScope();
        var site = scope.ServiceProvider.GetRequiredService<ISiteService>().GetSiteSettings();
        options.PageSize = site.PageSize > 0 ? site.PageSize : options.PageSize;
        options.MaxPageSize = site.MaxPageSize > 0 ? site.MaxPageSize : options.MaxPageSize;
        options.MaxPagedCount = site.MaxPagedCount;
    }
}
