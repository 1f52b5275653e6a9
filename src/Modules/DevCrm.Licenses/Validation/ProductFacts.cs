using System;
using System.Collections.Generic;
using System.Linq;
using DevCrm.Products.Models;
using DevCrm.Products.Versioning;

namespace DevCrm.Licenses.Validation;

/// <summary>What validation needs of a product. Immutable: it is shared by requests.</summary>
internal sealed record ProductFacts(string Id, string Code, string Slug, IReadOnlyDictionary<string, ReleaseFacts[]> Releases)
{
    /// <summary>The releases of that version in all channels; none when the catalogue does not know it.</summary>
    public IReadOnlyList<ReleaseFacts> Find(string version) =>
        Releases.TryGetValue(Normalize(version), out var releases) ? releases : [];

    public bool Is(string codeOrSlug) =>
        string.Equals(codeOrSlug, Code, StringComparison.OrdinalIgnoreCase) || string.Equals(codeOrSlug, Slug, StringComparison.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, ReleaseFacts[]> Group(IEnumerable<ReleasePart> releases) =>
        releases.GroupBy(release => Normalize(release.Version), StringComparer.Ordinal).ToDictionary(
            group => group.Key,
            group => group.Select(release => new ReleaseFacts(release.ReleasedUtc, [.. release.RequiredEntitlements])).ToArray(),
            StringComparer.Ordinal);

    /// <summary>Build metadata does not make another version (SemVer 2, 10).</summary>
    private static string Normalize(string version)
    {
        var text = version.Trim();
        text = text.StartsWith('v') || text.StartsWith('V') ? text[1..] : text;
        return SemanticVersion.TryParse(text, out _) && text.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? text[..plus] : text;
    }
}

/// <summary>What validation needs of a release.</summary>
internal sealed record ReleaseFacts(DateTime? ReleasedUtc, string[] RequiredEntitlements);
