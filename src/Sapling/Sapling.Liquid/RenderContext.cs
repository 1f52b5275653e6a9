using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Sapling.Liquid.Syntax;
using Sapling.Liquid.Values;

namespace Sapling.Liquid;

/// <summary>The state of one rendering: scopes, output and what is left of its limits.</summary>
internal sealed class RenderContext
{
    /// <summary>Loop rounds, outputs and filters of one rendering.</summary>
    public const int MaxSteps = 1_000_000;

    /// <summary>Characters of the output and of any text on the way to it.</summary>
    public const int MaxLength = 8 * 1024 * 1024;

    private readonly List<Dictionary<string, object?>> _scopes = [];
    private readonly TextEncoder? _encoder;
    private readonly Func<string, LiquidFilter> _filters;
    private StringBuilder _output = new();
    private int _steps;

    public RenderContext(TextEncoder? encoder, Dictionary<string, object?> variables, Func<string, LiquidFilter> filters, DateTimeOffset now, CultureInfo culture)
    {
        _encoder = encoder;
        _filters = filters;
        _scopes.Add(variables);
        Now = now;
        Culture = culture;
    }

    public DateTimeOffset Now { get; }

    public CultureInfo Culture { get; }

    public Dictionary<string, int> Counters { get; } = [];

    public Dictionary<string, int> Cycles { get; } = [];

    public string Output => _output.ToString();

    public LiquidFilter GetFilter(string name) => _filters(name);

    public object? GetVariable(string name)
    {
        for (var index = _scopes.Count - 1; index >= 0; index--)
        {
            if (_scopes[index].TryGetValue(name, out var value))
            {
                return LiquidValue.Normalize(value);
            }
        }
        return Counters.TryGetValue(name, out var counter) ? (decimal)counter : null;
    }

    /// <summary>As in the reference, a variable assigned in a block lives on after it.</summary>
    public void Assign(string name, object? value) => _scopes[0][name] = value;

    public void SetLocal(string name, object? value) => _scopes[^1][name] = value;

    public void EnterScope() => _scopes.Add([]);

    public void LeaveScope() => _scopes.RemoveAt(_scopes.Count - 1);

    public void CountStep(SourcePosition position)
    {
        if (++_steps > MaxSteps)
        {
            throw new LiquidException($"The template takes more than {MaxSteps} steps", position);
        }
    }

    public void CheckSize(object? value, SourcePosition position)
    {
        if (value is string { Length: > MaxLength } or SafeText { Text.Length: > MaxLength } or ICollection<object?> { Count: > MaxSteps })
        {
            throw new LiquidException($"A value grew beyond {MaxLength} characters", position);
        }
    }

    public void Write(string text, SourcePosition position)
    {
        if (_output.Length + text.Length > MaxLength)
        {
            throw new LiquidException($"The output grew beyond {MaxLength} characters", position);
        }
        _output.Append(text);
    }

    public void WriteValue(object? value, SourcePosition position)
    {
        value = LiquidValue.Normalize(value);
        switch (value)
        {
            case null:
                break;
            case SafeText safe:
                Write(safe.Text, position);
                break;
            case LiquidRange:
            case string:
                WriteEncoded(LiquidValue.ToText(value), position);
                break;
            default:
                if (LiquidValue.IsList(value))
                {
                    foreach (var item in LiquidValue.Enumerate(value))
                    {
                        CountStep(position);
                        WriteValue(item, position);
                    }
                }
                else
                {
                    WriteEncoded(LiquidValue.ToText(value), position);
                }
                break;
        }
    }

    private void WriteEncoded(string text, SourcePosition position) => Write(_encoder is null ? text : _encoder.Encode(text), position);

    public Completion Capture(Block body, out string text)
    {
        var outer = _output;
        _output = new StringBuilder();
        try
        {
            var completion = body.Run(this);
            text = _output.ToString();
            return completion;
        }
        finally
        {
            _output = outer;
        }
    }
}
