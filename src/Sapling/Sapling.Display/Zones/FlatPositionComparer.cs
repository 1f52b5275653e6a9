using System.Globalization;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>Compares positions: "before", then dotted numbers part by part, then "after"; nothing counts as 0.</summary>
public sealed class FlatPositionComparer : IComparer<IPositioned>, IComparer<string?>
{
    public static FlatPositionComparer Instance { get; } = new();

    private FlatPositionComparer()
    {
    }

    public int Compare(IPositioned? a, IPositioned? b) => Compare(a?.Position, b?.Position);

    public int Compare(string? x, string? y)
    {
        if (string.Equals(x, y, StringComparison.Ordinal))
        {
            return 0;
        }

        var left = Trim(x);
        var right = Trim(y);
        while (left.Length > 0 || right.Length > 0)
        {
            var a = Next(ref left);
            var b = Next(ref right);
            if (a.Length == b.Length && a.SequenceEqual(b))
            {
                continue;
            }

            var hasLeft = TryRank(a, out var p);
            var hasRight = TryRank(b, out var q);
            var order = hasLeft && hasRight ? p.CompareTo(q)
                : hasLeft ? -1
                : hasRight ? 1
                : a.CompareTo(b, StringComparison.OrdinalIgnoreCase);
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static ReadOnlySpan<char> Trim(string? position) => position is null ? "0" : position.AsSpan().Trim([':', ' ']) is { Length: > 0 } p ? p : "0";

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        var dot = rest.IndexOf('.');
        var part = dot < 0 ? rest : rest[..dot];
        rest = dot < 0 ? [] : rest[(dot + 1)..];
        return part.Length == 0 ? "0" : part;
    }

    private static bool TryRank(ReadOnlySpan<char> part, out int rank)
    {
        if (part.Equals("before", StringComparison.OrdinalIgnoreCase))
        {
            rank = int.MinValue;
            return true;
        }

        if (part.Equals("after", StringComparison.OrdinalIgnoreCase))
        {
            rank = int.MaxValue;
            return true;
        }

        return int.TryParse(part, NumberStyles.Integer, CultureInfo.InvariantCulture, out rank);
    }
}
