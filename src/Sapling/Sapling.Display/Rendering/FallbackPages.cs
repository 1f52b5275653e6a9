using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.DisplayManagement;

/// <summary>Pages of a site without a theme, and the errors of themes that have no template for them.</summary>
internal static class FallbackPages
{
    public static async Task<IHtmlContent> RenderLayoutAsync(DisplayContext context)
    {
        var layout = (IZoneHolding)context.Value;
        var html = ZoneShapes.Buffer(context);
        html.Append("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>");
        context.ServiceProvider.GetRequiredService<IPageTitleBuilder>().GenerateTitle().WriteTo(html, HtmlEncoder.Default);
        html.Append("</title></head><body>");
        foreach (var zone in new[] { "Messages", "Title", "Content" })
        {
            (await ShapeHtml.RenderAsync(layout.Zones[zone], context.DisplayHelper)).WriteTo(html, HtmlEncoder.Default);
        }

        html.Append("</body></html>");
        return html;
    }

    public static Task<IHtmlContent> RenderErrorAsync(DisplayContext context)
    {
        var localizer = context.ServiceProvider.GetRequiredService<IStringLocalizerFactory>().Create(typeof(FallbackPages));
        var code = context.Value.GetProperty<int>("Code");
        var text = code switch
        {
            404 => localizer["Not found"],
            401 or 403 => localizer["Not allowed"],
            < 500 => localizer["This did not work"],
            _ => localizer["Something went wrong here. It has been logged."],
        };
        var html = new HtmlContentBuilder()
            .AppendHtml("<div class=\"container text-center py-5\"><h1>").Append(code.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .AppendHtml("</h1><p>").Append(text).AppendHtml("</p></div>");
        context.ServiceProvider.GetRequiredService<IPageTitleBuilder>().AddSegment(new EncodedText(text));
        return Task.FromResult<IHtmlContent>(html);
    }
}
