using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Razor;

namespace Sapling.DisplayManagement;

/// <summary>Looks for views in the theme first, then in the module.</summary>
internal sealed class ThemeViewLocations : IViewLocationExpander
{
    private const string Theme = "Theme";

    public void PopulateValues(ViewLocationExpanderContext context)
        => context.Values[Theme] = context.ActionContext.HttpContext.Features.Get<RazorViewFeature>()?.Theme?.Id;

    // Called once per view, area and theme; the engine keeps the answer.
    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        var chain = context.ActionContext.HttpContext.RequestServices.GetRequiredService<ThemeChain>();
        foreach (var theme in chain.Of(context.Values.TryGetValue(Theme, out var id) ? id : null))
        {
            yield return $"/Areas/{theme}/Views/{{2}}/{{1}}/{{0}}.cshtml";
            yield return $"/Areas/{theme}/Views/{{1}}/{{0}}.cshtml";
            yield return $"/Areas/{theme}/Views/Shared/{{0}}.cshtml";
        }

        foreach (var location in viewLocations)
        {
            yield return location;
        }
    }
}
