using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Settings;
using Sapling.DisplayManagement;

namespace OrchardCore.DisplayManagement.Razor;

/// <summary>Base of all views: shapes, zones, title, localization and the site's settings at hand.</summary>
public abstract class RazorPage<TModel> : Microsoft.AspNetCore.Mvc.Razor.RazorPage<TModel>
{
    private IDisplayHelper? _displayHelper;
    private IOrchardDisplayHelper? _orchard;
    private IPageTitleBuilder? _title;
    private IViewLocalizer? _t;
    private RazorViewFeature? _feature;

    public IOrchardDisplayHelper Orchard => _orchard ??= new OrchardDisplayHelper(Context);

    public IPageTitleBuilder Title => _title ??= Get<IPageTitleBuilder>();

    /// <summary>Localizes the view's texts.</summary>
    public IViewLocalizer T
    {
        get
        {
            if (_t is null)
            {
                _t = Get<IViewLocalizer>();
                (_t as Microsoft.AspNetCore.Mvc.ViewFeatures.IViewContextAware)?.Contextualize(ViewContext);
            }

            return _t;
        }
    }

    public ISite Site => Feature.Site;

    public IZoneHolding ThemeLayout
    {
        get => Feature.ThemeLayout;
        set => Feature.ThemeLayout = value;
    }

    /// <summary>Path base, path and query of the current request.</summary>
    public string FullRequestPath => string.Concat(Context.Request.PathBase.ToUriComponent(), Context.Request.Path.ToUriComponent(), Context.Request.QueryString.ToUriComponent());

    private IDisplayHelper DisplayHelper => _displayHelper ??= Get<IDisplayHelper>();

    private RazorViewFeature Feature => _feature ??= Context.Features.Get<RazorViewFeature>()
        ?? throw new InvalidOperationException($"The view {Path} is rendered outside of a page.");

    public Task<IHtmlContent> DisplayAsync(IShape? shape)
        => shape.IsNullOrEmpty() ? ShapeHtml.EmptyTask : DisplayHelper.ShapeExecuteAsync(shape);

    public Task<IHtmlContent> DisplayAsync(dynamic? shape) => ShapeHtml.RenderAsync((object?)shape, DisplayHelper);

    /// <summary>Renders the shape as one of another type, for once.</summary>
    public async Task<IHtmlContent> DisplayAsAsync(IShape shape, string shapeType, bool? clearAlternates = false)
    {
        var type = shape.Metadata.Type;
        if (clearAlternates == true)
        {
            shape.Metadata.Alternates.Clear();
        }

        shape.Metadata.Type = shapeType;
        try
        {
            return await DisplayAsync(shape);
        }
        finally
        {
            shape.Metadata.Type = type;
        }
    }

    public IHtmlContent RenderTitleSegments(string segment, string position = "0", IHtmlContent? separator = null)
        => RenderTitleSegments(new EncodedText(segment), position, separator);

    /// <summary>Adds a segment to the page's title and renders the title as it is now.</summary>
    public IHtmlContent RenderTitleSegments(IHtmlContent segment, string position = "0", IHtmlContent? separator = null)
    {
        Title.AddSegment(segment, position);
        return Title.GenerateTitle(separator);
    }

    public IHtmlContent RenderLayoutBody() => base.RenderBody();

    /// <summary>In a layout: the Content zone.</summary>
    public Task<IHtmlContent> RenderBodyAsync() => DisplayAsync(ThemeLayout.Zones["Content"]);

    /// <summary>In a layout: the zone of that name.</summary>
    public new Task<IHtmlContent> RenderSectionAsync(string name, bool required)
    {
        ArgumentNullException.ThrowIfNull(name);
        var zone = ThemeLayout.Zones[name];
        return required && zone.IsNullOrEmpty() ? throw new InvalidOperationException($"The zone {name} is empty.") : DisplayAsync(zone);
    }

    private TService Get<TService>() where TService : notnull => Context.RequestServices.GetRequiredService<TService>();
}

public abstract class RazorPage : RazorPage<dynamic>
{
}
