using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;

namespace Sapling.DisplayManagement;

/// <summary>Renders zones and messages, which need no template.</summary>
internal sealed class ZoneShapes : ShapeTableProvider, IRuntimeShapes
{
    public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Zone").BoundAs(nameof(ZoneShapes), RenderItemsAsync);
        builder.Describe("ContentZone").BoundAs(nameof(EditorGroups), context => EditorGroups.RenderAsync(context));
        builder.Describe("List").BoundAs(nameof(ZoneShapes), RenderListAsync);
        builder.Describe("Message").BoundAs(nameof(ZoneShapes), context => Task.FromResult(Message(context.Value)));
        builder.Describe("Layout").BoundAs(nameof(FallbackPages), FallbackPages.RenderLayoutAsync);
        builder.Describe("HttpError").BoundAs(nameof(FallbackPages), FallbackPages.RenderErrorAsync);
        return ValueTask.CompletedTask;
    }

    private static Task<IHtmlContent> RenderItemsAsync(DisplayContext context) => RenderAsync(context.Value.Items, context);

    public static async Task<IHtmlContent> RenderAsync(IEnumerable<object> items, DisplayContext context)
    {
        var buffer = Buffer(context);
        foreach (var item in items)
        {
            (await ShapeHtml.RenderAsync(item, context.DisplayHelper)).WriteTo(buffer, HtmlEncoder.Default);
        }

        return buffer;
    }

    public static HtmlBuffer Buffer(DisplayContext context) => new(context.ServiceProvider.GetRequiredService<HtmlBufferScope>());

    private static async Task<IHtmlContent> RenderListAsync(DisplayContext context)
    {
        var tag = context.Value.GetTagBuilder("ul");
        var itemTag = context.Value.GetProperty<string>("ItemTagName") ?? "li";
        var itemClass = string.Join(' ', context.Value.GetProperty<IEnumerable<string>>("ItemClasses") ?? []);
        foreach (var item in context.Value.Items)
        {
            var child = new Microsoft.AspNetCore.Mvc.Rendering.TagBuilder(itemTag);
            if (itemClass.Length > 0)
            {
                child.AddCssClass(itemClass);
            }

            child.InnerHtml.AppendHtml(await ShapeHtml.RenderAsync(item, context.DisplayHelper));
            tag.InnerHtml.AppendHtml(child);
        }

        return tag;
    }

    private static IHtmlContent Message(IShape shape)
    {
        var type = shape.GetProperty("Type")?.ToString()?.ToLowerInvariant() ?? "information";
        var look = type switch { "error" => "danger", "information" => "info", _ => type };
        var tag = shape.GetTagBuilder("div");
        tag.AddCssClass($"alert alert-{look} message message-{type}");
        tag.Attributes["role"] = type is "error" or "warning" ? "alert" : "status";
        tag.InnerHtml.AppendHtml(shape.GetProperty<IHtmlContent>("Message") ?? HtmlString.Empty);
        return tag;
    }
}
