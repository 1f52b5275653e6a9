using System;
using System.Collections.Generic;
using System.Linq;
using DevCrm.Core.Events;

namespace DevCrm.Api.Webhooks.Endpoints;

/// <summary>The names by which endpoints choose events.</summary>
public static class EventPatterns
{
    public const string All = "*";

    /// <summary>Each group as "license.*", in the order of the types.</summary>
    public static IReadOnlyList<string> Groups { get; } =
        BusinessEventTypes.All.Select(type => type[..(type.IndexOf('.', StringComparison.Ordinal) + 1)] + All).Distinct(StringComparer.Ordinal).ToArray();

    public static bool IsKnown(string pattern) =>
        pattern == All || Groups.Contains(pattern, StringComparer.Ordinal) || BusinessEventTypes.All.Contains(pattern, StringComparer.Ordinal);

    public static bool Matches(IEnumerable<string> patterns, string type) => patterns.Any(pattern => Matches(pattern, type));

    private static bool Matches(string pattern, string type) =>
        pattern == All
        || pattern == type
        || (pattern.EndsWith(".*", StringComparison.Ordinal) && type.StartsWith(pattern[..^1], StringComparison.Ordinal));
}
