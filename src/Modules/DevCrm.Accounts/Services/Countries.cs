using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Linq;

namespace DevCrm.Accounts.Services;

/// <summary>ISO 3166-1 alpha-2 codes with English names, from the runtime's own tables.</summary>
public static class Countries
{
    private static readonly SortedDictionary<string, string> _names = Read();

    /// <summary>Code and name, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> All { get; } =
        [.. _names.OrderBy(country => country.Value, StringComparer.Ordinal)];

    public static bool TryNormalize(string? text, [NotNullWhen(true)] out string? code)
    {
        code = text?.Trim().ToUpperInvariant();
        if (code is not null && _names.ContainsKey(code))
        {
            return true;
        }

        code = null;
        return false;
    }

    public static string Name(string code) => _names.TryGetValue(code, out var name) ? name : code;

    private static SortedDictionary<string, string> Read()
    {
        var names = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.SpecificCultures))
        {
            var region = new RegionInfo(culture.Name);

            // Groups of countries have numbers ("419"), and private codes begin with X.
            if (region.TwoLetterISORegionName is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) && code[0] != 'X')
            {
                names[code] = region.EnglishName;
            }
        }

        return names;
    }
}
