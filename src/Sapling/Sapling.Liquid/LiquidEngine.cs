using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using OrchardCore.Modules;
using Sapling.Liquid.Filters;
using Sapling.Liquid.Syntax;

namespace Sapling.Liquid;

/// <summary>Parses and renders templates; one for the whole site, as it holds the parsed ones.</summary>
internal sealed class LiquidEngine(IClock clock)
{
    // Templates come from editors and recipes, so there are few; many different ones mean that somebody builds them by hand.
    private const int MaxCached = 1000;

    private static readonly FrozenDictionary<string, LiquidFilter> Standard =
        TextFilters.All.Concat(NumberFilters.All).Concat(ListFilters.All).Concat(OtherFilters.All).ToFrozenDictionary(entry => entry.Name, entry => entry.Filter);

    private readonly ConcurrentDictionary<string, Template> _cache = new();
    public Template Parse(string source)
    {
        if (_cache.TryGetValue(source, out var cached))
        {
            return cached;
        }
        var template = TemplateParser.Parse(source, Standard.ContainsKey);
        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }
        return _cache[source] = template;
    }

    public string Render(Template template, TextEncoder? encoder, Dictionary<string, object?> variables, CultureInfo culture)
    {
        var context = new RenderContext(encoder, variables, name => Standard[name], new DateTimeOffset(clock.UtcNow, TimeSpan.Zero), culture);
        template.Body.Run(context);
        return context.Output;
    }
}
