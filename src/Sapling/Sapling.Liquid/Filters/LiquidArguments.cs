using System.Globalization;
using Sapling.Liquid.Values;

namespace Sapling.Liquid;

internal delegate object? LiquidFilter(object? input, LiquidArguments arguments);

/// <summary>A filter got something it cannot work on; the renderer adds filter and place.</summary>
internal sealed class FilterException(string message) : Exception(message);

/// <summary>What stands after a filter's colon.</summary>
public sealed class LiquidArguments
{
    private readonly List<object?> _positional;
    private readonly Dictionary<string, object?>? _named;
    private readonly RenderContext _context;

    internal LiquidArguments(List<object?> positional, Dictionary<string, object?>? named, RenderContext context)
    {
        _positional = positional;
        _named = named;
        _context = context;
    }

    public int Count => _positional.Count;

    /// <summary>The argument at that place, or null.</summary>
    public object? this[int index] => index < _positional.Count ? _positional[index] : null;

    /// <summary>The argument of that name, or null.</summary>
    public object? this[string name] => _named?.GetValueOrDefault(name);

    public string Text(int index, string otherwise = "") => index < _positional.Count ? LiquidValue.ToText(_positional[index]) : otherwise;

    internal decimal Number(int index, decimal otherwise = 0) => index < _positional.Count ? LiquidNumber.Read(_positional[index]) : otherwise;

    internal int Integer(int index, int otherwise = 0) => (int)Math.Clamp(decimal.Truncate(Number(index, otherwise)), int.MinValue, int.MaxValue);

    internal DateTimeOffset Now => _context.Now;

    internal CultureInfo Culture => _context.Culture;
}
