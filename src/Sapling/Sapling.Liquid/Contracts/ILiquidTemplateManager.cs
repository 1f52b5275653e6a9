using System.Text.Encodings.Web;
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
    public static Task<string> RenderStringAsync(this ILiquidTemplateManager manager, string template, TextEncoder? encoder, object? model) =>
        Renderer(manager).RenderAsync(template, encoder, model, null);

    // Orchard Core's interface methods for this take values of a library that Sapling does without.
    private static ILiquidRenderer Renderer(ILiquidTemplateManager manager) =>
        manager as ILiquidRenderer
        ?? throw new InvalidOperationException($"{manager.GetType()} cannot render: it is no {nameof(ILiquidRenderer)}.");
}
