using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Sapling.Workflows.Timers;

/// <summary>Five cron fields: minute, hour, day of the month, month, day of the week; lists, ranges, steps and English names.</summary>
internal sealed class CronSchedule
{
    private static readonly (int From, int To)[] Bounds = [(0, 59), (0, 23), (1, 31), (1, 12), (0, 7)];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private readonly bool[][] _fields;
    private readonly bool _anyDay;
    private readonly bool _anyWeekday;

    private CronSchedule(bool[][] fields, bool anyDay, bool anyWeekday)
    {
        _fields = fields;
        _anyDay = anyDay;
        _anyWeekday = anyWeekday;
    }

    public static bool TryParse(string expression, [NotNullWhen(true)] out CronSchedule? schedule)
    {
        schedule = null;
        var parts = expression.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 5)
        {
            return false;
        }
        var fields = new bool[5][];
        for (var index = 0; index < 5; index++)
        {
            fields[index] = new bool[Bounds[index].To + 1];
            if (!parts[index].Split(',').All(part => TryAdd(fields[index], part, index)))
            {
                return false;
            }
        }
        // Both 0 and 7 are Sunday.
        fields[4][0] |= fields[4][7];
        schedule = new CronSchedule(fields, parts[2][0] is '*' or '?', parts[4][0] is '*' or '?');
        return true;
    }

    private static bool TryAdd(bool[] field, string part, int index)
    {
        var (from, to) = Bounds[index];
        var slash = part.Split('/');
        var step = 1;
        if (slash.Length > 2 || (slash.Length == 2 && (!int.TryParse(slash[1], NumberStyles.None, CultureInfo.InvariantCulture, out step) || step < 1)))
        {
            return false;
        }
        if (slash[0] is not ("*" or "?"))
        {
            var range = slash[0].Split('-');
            if (range.Length > 2 || !TryNumber(range[0], index, out from) || !TryNumber(range[^1], index, out var end) || from > end)
            {
                return false;
            }
            // "5/10" means from 5 on.
            to = range.Length == 1 && slash.Length == 2 ? to : end;
        }
        for (var value = from; value <= to; value += step)
        {
            field[value] = true;
        }
        return true;
    }

    private static bool TryNumber(string text, int index, out int number)
    {
        var names = index == 3 ? Months : index == 4 ? Days : [];
        var name = Array.IndexOf(names, text.ToLowerInvariant());
        number = name + (index == 3 ? 1 : 0);
        return name >= 0 || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= Bounds[index].From && number <= Bounds[index].To);
    }

    /// <summary>The first time after the given one, or null when there is none within five years (30 February).</summary>
    public DateTime? Next(DateTime after)
    {
        var time = new DateTime(after.Year, after.Month, after.Day, after.Hour, after.Minute, 0, after.Kind).AddMinutes(1);
        var end = after.AddYears(5);
        while (time < end)
        {
            if (!_fields[3][time.Month])
            {
                time = new DateTime(time.Year, time.Month, 1, 0, 0, 0, time.Kind).AddMonths(1);
            }
            else if (!IsDay(time))
            {
                time = time.Date.AddDays(1);
            }
            else if (!_fields[1][time.Hour])
            {
                time = time.Date.AddHours(time.Hour + 1);
            }
            else if (!_fields[0][time.Minute])
            {
                time = time.AddMinutes(1);
            }
            else
            {
                return time;
            }
        }
        return null;
    }

    // With both day fields given, either suffices, as cron has always had it.
    private bool IsDay(DateTime time)
    {
        var day = _fields[2][time.Day];
        var weekday = _fields[4][(int)time.DayOfWeek];
        return _anyDay || _anyWeekday ? day && weekday : day || weekday;
    }
}
