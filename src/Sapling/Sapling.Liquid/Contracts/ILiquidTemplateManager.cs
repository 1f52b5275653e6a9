using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Sapling.Liquid;

namespace OrchardCore.Liquid;

/// <summary>Checks and renders Liquid templates; rendering goes through the extension methods below.</summary>
public interface ILiquidTemplateManager
{
    /// <summary>False with the errors, each naming line and column, when the template cannot be parsed.</summary>
    bool Validate(string template, out IEnumerable<string> errors);
}

public static class LiquidTemplateManagerExtensions
{
    public static Task<string> RenderStringAsync(this ILiquidTemplateManager manager, string template, TextEncoder? encoder) =>
        manager.RenderStringAsync(template, encoder, null);

    public static Task<string> RenderStringAsync(this ILiquidTemplateManager manager, string template, TextEncoder? encoder, object? model) =>
        Renderer(manager).RenderAsync(template, encoder, model, null);

    public static Task RenderStringAsync(this ILiquidTemplateManager manager, string template, TextWriter writer, TextEncoder? encoder) =>
        manager.RenderStringAsync(template, writer, encoder, null);

    public static async Task RenderStringAsync(this ILiquidTemplateManager manager, string template, TextWriter writer, TextEncoder? encoder, object? model) =>
        await writer.WriteAsync(await Renderer(manager).RenderAsync(template, encoder, model, null));

    public static Task<IHtmlContent> RenderHtmlContentAsync(this ILiquidTemplateManager manager, string template, TextEncoder? encoder) =>
        manager.RenderHtmlContentAsync(template, encoder, null);

    public static async Task<IHtmlContent> RenderHtmlContentAsync(this ILiquidTemplateManager manager, string template, TextEncoder? encoder, object? model) =>
        new HtmlString(await Renderer(manager).RenderAsync(template, encoder, model, null));

    // Orchard Core's interface methods for this take values of a library that Sapling does without.
    private static ILiquidRenderer Renderer(ILiquidTemplateManager manager) =>
        manager as ILiquidRenderer
        ?? throw new InvalidOperationException($"{manager.GetType()} cannot render: it is no {nameof(ILiquidRenderer)}.");
}
