using System;
using System.Text.RegularExpressions;

namespace DevCrm.Core.Text;

/// <summary>Names of constants as people write them: "OneTime" is "One time". The result is the key of a translation.</summary>
public static partial class EnumWords
{
    public static string ToWords(this Enum value) =>
        InnerCapital().Replace(value.ToString(), match => " " + match.Value.ToLowerInvariant());

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex InnerCapital();
}
