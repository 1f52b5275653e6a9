using System.Globalization;

namespace Sapling.Liquid.Values;

/// <summary>Numbers are decimals whose scale tells whole numbers from fractions: 2 is whole, 2.0 is not.</summary>
internal static class LiquidNumber
{
    public static bool TryRead(object? value, out decimal number)
    {
        switch (LiquidValue.Normalize(value))
        {
            case decimal exact:
                number = exact;
                return true;
            case string or SafeText:
                return decimal.TryParse(LiquidValue.ToText(value).AsSpan().Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
            default:
                number = 0;
                return false;
        }
    }

    /// <summary>What is no number counts as 0, as in the reference.</summary>
    public static decimal Read(object? value) => TryRead(value, out var number) ? number : 0;

    public static bool IsWhole(decimal value) => value.Scale == 0;

    /// <summary>The value as a fraction, so that 2 prints as 2.0.</summary>
    public static decimal AsFraction(decimal value) => value.Scale == 0 ? decimal.Add(value, 0.0m) : value;

    public static object FromDouble(double value) =>
        double.IsFinite(value) && Math.Abs(value) < 7.9e28 ? AsFraction((decimal)value) : value.ToString(CultureInfo.InvariantCulture);

    public static object FromText(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : text;

    public static string ToText(decimal value)
    {
        if (IsWhole(value))
        {
            return value.ToString(CultureInfo.InvariantCulture);
        }
        return decimal.Truncate(value) == value
            ? decimal.Truncate(value).ToString(CultureInfo.InvariantCulture) + ".0"
            : value.ToString("0.############################", CultureInfo.InvariantCulture);
    }
}

/// <summary>The whole numbers from one bound to another, both included; made only as far as they are asked for.</summary>
internal sealed record LiquidRange(long From, long To) : IEnumerable<object?>
{
    public IEnumerable<object?> Items()
    {
        for (var value = From; value <= To; value++)
        {
            yield return (decimal)value;
        }
    }

    public IEnumerator<object?> GetEnumerator() => Items().GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    public override string ToString() => $"{From}..{To}";
}
