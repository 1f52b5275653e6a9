using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.ResourceManagement;
using OrchardCore.Themes.Services;
using Sapling.Localization;

namespace Sapling.DisplayManagement;

/// <summary>Shapes, placement, templates, themes, resources and navigation.</summary>
internal sealed class DisplayStartup : StartupBase
{
    public override int Order => -900;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddPassThroughLocalization();
        services.AddTransient<Microsoft.AspNetCore.Mvc.Localization.IViewLocalizer, ViewTexts>();
        services.AddSingleton<EnabledFeatures>();
        services.AddSingleton<ThemeChain>();
        services.AddSingleton<IShapeTableManager, ShapeTableManager>();
        services.AddShapeTableProvider<ZoneShapes>();
        services.AddShapeTableProvider<PagerShape>();
        services.AddShapeTableProvider<TemplateShapes>();
        services.AddShapeTableProvider<PlacementFiles>();
        services.AddScoped<IPlacementNodeFilterProvider, PathPlacementFilter>();
        services.AddScoped<IShapePlacementProvider, ShapeTablePlacement>();

        services.AddScoped<HtmlBufferScope>();
        services.AddScoped<ViewContexts>();
        services.AddScoped<TemplateServices>();
        services.AddScoped<IShapeFactory, ShapeFactory>();
        services.AddScoped<IDisplayHelper, ShapeRenderer>();
        services.AddScoped<ILayoutAccessor, LayoutAccessor>();
        services.AddScoped(typeof(IDisplayManager<>), typeof(DisplayManager<>));
        services.AddScoped<IUpdateModelAccessor, ModelBinderAccessor>();
        services.AddScoped<INotifier, Notifier>();
        services.AddScoped<IPageTitleBuilder, PageTitleBuilder>();

        services.AddScoped<IThemeManager, ThemeManager>();
        services.AddScoped<IThemeSelector, SiteThemeSelector>();
        services.AddScoped<IThemeSelector, AdminThemeSelector>();
        services.AddScoped<SiteThemeService>();
        services.AddScoped<ISiteThemeService>(provider => provider.GetRequiredService<SiteThemeService>());
        services.AddScoped<IAdminThemeService>(provider => provider.GetRequiredService<SiteThemeService>());

        services.AddScoped<IResourceManager, ResourceManager>();
        services.AddScoped<INavigationManager, NavigationManager>();
        services.AddSingleton<IConfigureOptions<PagerOptions>, PagerOptionsSetup>();
        services.AddSingleton<IHtmlSanitizerService, HtmlSanitizer>();
    }
}
