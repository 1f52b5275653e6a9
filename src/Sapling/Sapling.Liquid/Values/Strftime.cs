using System.Globalization;
using System.Text;

namespace Sapling.Liquid.Values;

/// <summary>Ruby's strftime: directives with the flags <c>- 0 ^ # _ :</c> and a width.</summary>
internal static class Strftime
{
    public static string Format(DateTimeOffset date, string format, CultureInfo culture)
    {
        var result = new StringBuilder();
        for (var index = 0; index < format.Length; index++)
        {
            if (format[index] != '%' || index + 1 == format.Length)
            {
                result.Append(format[index]);
                continue;
            }
            var start = index++;
            char? pad = null;
            var upper = false;
            var colons = 0;
            for (; index < format.Length && "-0^#_:".Contains(format[index], StringComparison.Ordinal); index++)
            {
                switch (format[index])
                {
                    case '^' or '#':
                        upper = true;
                        break;
                    case ':':
                        colons++;
                        break;
                    default:
                        pad = format[index] == '_' ? ' ' : format[index];
                        break;
                }
            }
            var width = 0;
            for (; index < format.Length && char.IsAsciiDigit(format[index]); index++)
            {
                width = Math.Min((width * 10) + format[index] - '0', 64);
            }
            var text = index < format.Length ? Directive(date, format[index], pad, width, colons, culture) : null;
            if (text is null)
            {
                index = Math.Min(index, format.Length - 1);
                result.Append(format, start, index - start + 1);
            }
            else
            {
                result.Append(upper ? text.ToUpper(culture) : text);
            }
        }
        return result.ToString();
    }

    private static string? Directive(DateTimeOffset d, char directive, char? pad, int width, int colons, CultureInfo culture)
    {
        var names = culture.DateTimeFormat;
        var hour12 = d.Hour % 12 == 0 ? 12 : d.Hour % 12;
        var weekday = (int)d.DayOfWeek;
        string Sub(string format) => Format(d, format, culture);
        string Number(long value, int digits, char fill = '0')
        {
            var text = value.ToString(CultureInfo.InvariantCulture);
            return pad == '-' ? text : text.PadLeft(Math.Max(digits, width), pad ?? fill);
        }
        string Name(string value) => value.PadLeft(width, pad is null or '-' ? ' ' : pad.Value);

        return directive switch
        {
            'Y' => Number(d.Year, 1),
            'C' => Number(d.Year / 100, 2),
            'y' => Number(d.Year % 100, 2),
            'm' => Number(d.Month, 2),
            'B' => Name(names.GetMonthName(d.Month)),
            'b' or 'h' => Name(names.GetAbbreviatedMonthName(d.Month)),
            'd' => Number(d.Day, 2),
            'e' => Number(d.Day, 2, ' '),
            'j' => Number(d.DayOfYear, 3),
            'H' => Number(d.Hour, 2),
            'k' => Number(d.Hour, 2, ' '),
            'I' => Number(hour12, 2),
            'l' => Number(hour12, 2, ' '),
            'M' => Number(d.Minute, 2),
            'S' => Number(d.Second, 2),
            'L' => Fraction(d, width == 0 ? 3 : width),
            'N' => Fraction(d, width == 0 ? 9 : width),
            'p' => d.Hour < 12 ? "AM" : "PM",
            'P' => d.Hour < 12 ? "am" : "pm",
            'A' => Name(names.GetDayName(d.DayOfWeek)),
            'a' => Name(names.GetAbbreviatedDayName(d.DayOfWeek)),
            'u' => Number(weekday == 0 ? 7 : weekday, 1),
            'w' => Number(weekday, 1),
            'U' => Number((d.DayOfYear + 6 - weekday) / 7, 2),
            'W' => Number((d.DayOfYear + 6 - ((weekday + 6) % 7)) / 7, 2),
            'V' => Number(ISOWeek.GetWeekOfYear(d.DateTime), 2),
            'G' => Number(ISOWeek.GetYear(d.DateTime), 1),
            'g' => Number(ISOWeek.GetYear(d.DateTime) % 100, 2),
            'z' => Offset(d.Offset, colons),
            'Z' => d.Offset == TimeSpan.Zero ? "UTC" : Offset(d.Offset, 1),
            's' => d.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            'c' => Sub("%a %b %e %H:%M:%S %Y"),
            'D' or 'x' => Sub("%m/%d/%y"),
            'F' => Sub("%Y-%m-%d"),
            'T' or 'X' => Sub("%H:%M:%S"),
            'R' => Sub("%H:%M"),
            'r' => Sub("%I:%M:%S %p"),
            'v' => Sub("%e-%^b-%Y"),
            'n' => "\n",
            't' => "\t",
            '%' => "%",
            _ => null,
        };
    }

    private static string Fraction(DateTimeOffset date, int digits) =>
        (date.Ticks % TimeSpan.TicksPerSecond).ToString("D7", CultureInfo.InvariantCulture).PadRight(digits, '0')[..digits];

    private static string Offset(TimeSpan offset, int colons) =>
        (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(colons > 0 ? "hh\\:mm" : "hhmm", CultureInfo.InvariantCulture);
}
