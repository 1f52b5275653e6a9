using System;
using System.Collections.Generic;
using System.Linq;

namespace DevCrm.Accounts.Drivers;

/// <summary>Lists in text fields.</summary>
public static class Lines
{
    public static string Join(IEnumerable<string> entries) => string.Join('\n', entries);

    /// <summary>One entry a line, without blanks and doubles.</summary>
    public static List<string> Split(string? text) => Split(text, '\n');

    public static List<string> SplitCommas(string? text) => Split(text, ',');

    private static List<string> Split(string? text, char separator) =>
        [.. (text ?? "").Split(separator, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
