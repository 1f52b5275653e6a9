using System.Runtime.InteropServices;

namespace Sapling.Liquid;

/// <summary>A template that cannot be parsed or rendered, with the place of the fault.</summary>
public sealed class LiquidException : Exception
{
    internal LiquidException(string message, SourcePosition position) : base($"{message} (line {position.Line}, column {position.Column})")
    {
        Line = position.Line;
        Column = position.Column;
    }

    public int Line { get; }
    public int Column { get; }
}

/// <summary>A place in a template, counted from 1.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SourcePosition(int Line, int Column);
