using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace Sapling.Localization;

/// <summary>Registers the localizers that code and views ask for.</summary>
public static class LocalizationExtensions
{
    public static IServiceCollection AddPassThroughLocalization(this IServiceCollection services)
    {
        services.TryAddSingleton<IStringLocalizerFactory, PassThroughLocalizerFactory>();
        services.TryAddTransient(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.TryAddSingleton<IHtmlLocalizerFactory, HtmlLocalizerFactory>();
        services.TryAddTransient(typeof(IHtmlLocalizer<>), typeof(HtmlLocalizer<>));
        services.TryAddTransient<IViewLocalizer, ViewLocalizer>();
        return services;
    }
}
