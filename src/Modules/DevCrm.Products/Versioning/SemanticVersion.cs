using System;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.RegularExpressions;

namespace DevCrm.Products.Versioning;

/// <summary>
/// A version by Semantic Versioning 2.0.0. Order is precedence; build metadata takes no part in it, so two versions that
/// differ only there compare as equal without being the same.
/// </summary>
public sealed partial class SemanticVersion : IComparable<SemanticVersion>, IEquatable<SemanticVersion>
{
    private readonly string[] _identifiers;

    private SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, string prerelease, string build)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        Prerelease = prerelease;
        Build = build;
        _identifiers = prerelease.Length == 0 ? [] : prerelease.Split('.');
    }

    // The specification sets no upper bound for the numbers.
    public BigInteger Major { get; }

    public BigInteger Minor { get; }

    public BigInteger Patch { get; }

    public string Prerelease { get; }

    public string Build { get; }

    public bool IsPrerelease => _identifiers.Length > 0;

    public static SemanticVersion Parse(string text) =>
        TryParse(text, out var version)
            ? version
            : throw new FormatException($"'{text}' is not a version by Semantic Versioning 2, such as 1.4.0 or 2.0.0-beta.1.");

    public static bool TryParse(string? text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        version = null;
        // 255 is what the specification suggests as a sane length.
        if (text is null || text.Length > 255)
        {
            return false;
        }

        var match = Grammar().Match(text);
        if (!match.Success)
        {
            return false;
        }

        version = new SemanticVersion(
            BigInteger.Parse(match.Groups["major"].ValueSpan),
            BigInteger.Parse(match.Groups["minor"].ValueSpan),
            BigInteger.Parse(match.Groups["patch"].ValueSpan),
            match.Groups["pre"].Value,
            match.Groups["build"].Value);
        return true;
    }

    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        var result = Major.CompareTo(other.Major);
        result = result != 0 ? result : Minor.CompareTo(other.Minor);
        result = result != 0 ? result : Patch.CompareTo(other.Patch);
        return result != 0 ? result : ComparePrerelease(_identifiers, other._identifiers);
    }

    public bool Equals(SemanticVersion? other) =>
        other is not null && CompareTo(other) == 0 && string.Equals(Build, other.Build, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as SemanticVersion);

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Prerelease, Build);

    public override string ToString() =>
        $"{Major}.{Minor}.{Patch}" + (Prerelease.Length > 0 ? "-" + Prerelease : "") + (Build.Length > 0 ? "+" + Build : "");

    public static bool operator ==(SemanticVersion? left, SemanticVersion? right) => Equals(left, right);

    public static bool operator !=(SemanticVersion? left, SemanticVersion? right) => !Equals(left, right);

    public static bool operator <(SemanticVersion left, SemanticVersion right) => Compare(left, right) < 0;

    public static bool operator >(SemanticVersion left, SemanticVersion right) => Compare(left, right) > 0;

    public static bool operator <=(SemanticVersion left, SemanticVersion right) => Compare(left, right) <= 0;

    public static bool operator >=(SemanticVersion left, SemanticVersion right) => Compare(left, right) >= 0;

    private static int Compare(SemanticVersion? left, SemanticVersion? right) =>
        left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static int ComparePrerelease(string[] left, string[] right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            // A release comes after all its pre-releases.
            return right.Length.CompareTo(left.Length);
        }

        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            var result = CompareIdentifier(left[i], right[i]);
            if (result != 0)
            {
                return result;
            }
        }

        return left.Length.CompareTo(right.Length);
    }

    private static int CompareIdentifier(string left, string right)
    {
        var leftIsNumber = IsNumber(left);
        var rightIsNumber = IsNumber(right);
        return (leftIsNumber, rightIsNumber) switch
        {
            (true, true) => BigInteger.Parse(left).CompareTo(BigInteger.Parse(right)),
            (true, false) => -1,
            (false, true) => 1,
            _ => Math.Sign(string.CompareOrdinal(left, right)),
        };
    }

    private static bool IsNumber(string identifier) => identifier.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    [GeneratedRegex(
        @"\A(?<major>0|[1-9][0-9]*)\.(?<minor>0|[1-9][0-9]*)\.(?<patch>0|[1-9][0-9]*)"
        + @"(?:-(?<pre>(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?"
        + @"(?:\+(?<build>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
