using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using OrchardCore.Modules;
using Sapling.Liquid.Filters;
using Sapling.Liquid.Syntax;

namespace Sapling.Liquid;

/// <summary>Parses and renders templates; one for the whole site, as it holds the parsed ones.</summary>
internal sealed class LiquidEngine
{
    // Templates come from editors and recipes, so there are few; many different ones mean that somebody builds them by hand.
    private const int MaxCached = 1000;

    private static readonly FrozenDictionary<string, LiquidFilter> Standard =
        TextFilters.All.Concat(NumberFilters.All).Concat(ListFilters.All).Concat(OtherFilters.All).ToFrozenDictionary(entry => entry.Name, entry => entry.Filter);

    private readonly ConcurrentDictionary<string, Template> _cache = new();
    private readonly Dictionary<string, LiquidFilter> _extensions;
    private readonly IClock _clock;

    public LiquidEngine(IEnumerable<ILiquidFilterExtension> extensions, IClock clock)
    {
        _extensions = [];
        foreach (var extension in extensions)
        {
            _extensions[extension.Name] = extension.Apply;
        }
        _clock = clock;
    }

    public Template Parse(string source)
    {
        if (_cache.TryGetValue(source, out var cached))
        {
            return cached;
        }
        var template = TemplateParser.Parse(source, name => Standard.ContainsKey(name) || _extensions.ContainsKey(name));
        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }
        return _cache[source] = template;
    }

    public string Render(Template template, TextEncoder? encoder, Dictionary<string, object?> variables, CultureInfo culture)
    {
        var context = new RenderContext(encoder, variables, name => Standard.TryGetValue(name, out var filter) ? filter : _extensions[name], new DateTimeOffset(_clock.UtcNow, TimeSpan.Zero), culture);
        template.Body.Run(context);
        return context.Output;
    }
}
