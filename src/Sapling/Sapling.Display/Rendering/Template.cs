using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Implementation;

namespace Sapling.DisplayManagement;

/// <summary>Renders a shape by a compiled view, without the view engine: the view is known.</summary>
internal sealed class Template(string path, Lazy<Func<object>> create) : IView
{
    public string Path => path;

    public async Task<IHtmlContent> RenderAsync(DisplayContext context)
    {
        var services = context.ServiceProvider;
        var rendering = services.GetRequiredService<TemplateServices>();
        var outer = await rendering.ViewContexts.GetAsync();
        var viewData = new ViewDataDictionary(rendering.MetadataProvider, outer.ModelState);
        foreach (var (key, value) in outer.ViewData)
        {
            viewData[key] = value;
        }

        viewData.Model = context.Value;
        viewData.TemplateInfo.HtmlFieldPrefix = context.HtmlFieldPrefix ?? "";

        var page = (IRazorPage)create.Value();
        page.Path = path;
        var buffer = new HtmlBuffer(rendering.Buffers);
        var inner = new ViewContext(outer, this, viewData, buffer) { ExecutingFilePath = path };
        page.ViewContext = inner;
        rendering.Activator.Activate(page, inner);
        using (rendering.ViewContexts.Enter(inner))
        {
            await page.ExecuteAsync();
        }

        return buffer;
    }

    Task IView.RenderAsync(ViewContext context) => throw new NotSupportedException($"{path} is rendered as a shape.");
}

/// <summary>What templates need in a request, resolved once.</summary>
internal sealed class TemplateServices(
    ViewContexts viewContexts, IRazorPageActivator activator, IModelMetadataProvider metadataProvider, HtmlBufferScope buffers)
{
    public ViewContexts ViewContexts => viewContexts;

    public IRazorPageActivator Activator => activator;

    public IModelMetadataProvider MetadataProvider => metadataProvider;

    public HtmlBufferScope Buffers => buffers;
}
