using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace DevCrm.Products.Validation;

/// <summary>Entitlement names as people type them: one a line or separated by commas.</summary>
internal static partial class Entitlements
{
    public static List<string> Parse(string? text) =>
        (text ?? "")
            .Split([',', '\n', '\r', ' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();

    public static string Text(IEnumerable<string> names) => string.Join("\n", names);

    /// <summary>The first name that cannot be one, or nothing.</summary>
    public static string? Invalid(IEnumerable<string> names) => names.FirstOrDefault(name => !Name().IsMatch(name));

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9._-]{0,49}\z")]
    private static partial Regex Name();
}
