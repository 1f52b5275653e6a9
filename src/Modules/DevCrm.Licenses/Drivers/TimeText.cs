using System;
using System.Globalization;

namespace DevCrm.Licenses.Drivers;

/// <summary>Times as date and time fields of forms write them; always UTC.</summary>
internal static class TimeText
{
    private const string Format = "yyyy-MM-ddTHH:mm:ss";

    public static string? Of(DateTime? time) => time?.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>Nothing typed is no time, and no fault.</summary>
    public static bool TryParse(string? text, out DateTime? time)
    {
        time = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return true;
        }

        string[] formats = [Format, "yyyy-MM-ddTHH:mm", "yyyy-MM-dd"];
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        if (!DateTime.TryParseExact(text.Trim(), formats, CultureInfo.InvariantCulture, utc, out var parsed))
        {
            return false;
        }

        time = parsed;
        return true;
    }
}
