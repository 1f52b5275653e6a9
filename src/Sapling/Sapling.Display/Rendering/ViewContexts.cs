using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Razor;
using OrchardCore.DisplayManagement.Theming;
using OrchardCore.Settings;

namespace Sapling.DisplayManagement;

/// <summary>
/// The view context of what is being rendered. Where no action runs (an endpoint, a workflow, a mail) one is made, so that shapes
/// render there too.
/// </summary>
internal sealed class ViewContexts(
    IHttpContextAccessor httpContextAccessor,
    IServiceProvider services,
    IModelMetadataProvider metadataProvider,
    ITempDataProvider tempDataProvider,
    ISiteService siteService,
    IThemeManager themeManager,
    ILayoutAccessor layoutAccessor)
{
    private static readonly Endpoint _noEndpoint = new(requestDelegate: null, EndpointMetadataCollection.Empty, "Shapes");
    private ViewContext? _current;

    /// <summary>The action whose result is being rendered; set before the result executes.</summary>
    public ActionContext? Action { get; set; }

    public async ValueTask<ViewContext> GetAsync()
    {
        if (_current is null)
        {
            var action = Action ?? Detached();
            await PrepareAsync(action.HttpContext);
            _current = new ViewContext(
                action,
                NoView.Instance,
                new ViewDataDictionary(metadataProvider, action.ModelState),
                new TempDataDictionary(action.HttpContext, tempDataProvider),
                TextWriter.Null,
                new HtmlHelperOptions());
        }

        return _current;
    }

    public Scope Enter(ViewContext viewContext)
    {
        var scope = new Scope(this, _current);
        _current = viewContext;
        return scope;
    }

    /// <summary>Fetches what views read synchronously.</summary>
    public async ValueTask PrepareAsync(HttpContext httpContext)
    {
        if (httpContext.Features.Get<RazorViewFeature>() is not null)
        {
            return;
        }

        // Set before the layout is made: making it may render.
        var feature = new RazorViewFeature { Site = await siteService.GetSiteSettingsAsync(), Theme = await themeManager.GetThemeAsync() };
        httpContext.Features.Set(feature);
        feature.ThemeLayout = await layoutAccessor.GetLayoutAsync();
    }

    private ActionContext Detached()
    {
        var httpContext = httpContextAccessor.HttpContext ?? new DefaultHttpContext { RequestServices = services };

        // Without an endpoint MVC would make links by the routers of its past.
        if (httpContext.GetEndpoint() is null)
        {
            httpContext.SetEndpoint(_noEndpoint);
        }

        return new ActionContext(httpContext, httpContext.GetRouteData() ?? new RouteData(), new ActionDescriptor());
    }

    internal readonly struct Scope(ViewContexts owner, ViewContext? previous) : IDisposable
    {
        public void Dispose() => owner._current = previous;
    }

    private sealed class NoView : IView
    {
        public static readonly NoView Instance = new();

        public string Path => "";

        public Task RenderAsync(ViewContext context) => Task.CompletedTask;
    }
}
