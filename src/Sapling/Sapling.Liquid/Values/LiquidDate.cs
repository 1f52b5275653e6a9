using System.Globalization;

namespace Sapling.Liquid.Values;

/// <summary>Dates and their formatting by strftime directives.</summary>
internal static class LiquidDate
{
    public static bool TryRead(object? value, out DateTimeOffset date)
    {
        switch (LiquidValue.Normalize(value))
        {
            case DateTimeOffset exact:
                date = exact;
                return true;
            case decimal seconds when Math.Abs(seconds) < 250_000_000_000:
                date = DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000));
                return true;
            case string or SafeText:
                var text = LiquidValue.ToText(value).Trim();
                if (text.Length is > 4 and < 12 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix))
                {
                    date = DateTimeOffset.FromUnixTimeSeconds(unix);
                    return true;
                }
                return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
            default:
                date = default;
                return false;
        }
    }

    /// <summary>What is no date, and every date without a format, comes back as it was.</summary>
    public static object? Format(object? input, LiquidArguments args)
    {
        var format = args.Text(0);
        if (input is null || format.Length == 0)
        {
            return input;
        }
        if (LiquidValue.ToText(input) is "now" or "today")
        {
            return Strftime.Format(args.Now, format, args.Culture);
        }
        return TryRead(input, out var date) ? Strftime.Format(date, format, args.Culture) : input;
    }
}
