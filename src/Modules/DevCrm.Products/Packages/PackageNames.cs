using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace DevCrm.Products.Packages;

/// <summary>Which names and kinds of files may be packages.</summary>
internal static partial class PackageNames
{
    private const int MaxLength = 150;

    /// <summary>Extension, media type, and the bytes such a file begins with where the format has them.</summary>
    private static readonly FrozenDictionary<string, (string Type, byte[][] Starts)> _kinds = new Dictionary<string, (string, byte[][])>(StringComparer.OrdinalIgnoreCase)
    {
        [".zip"] = ("application/zip", [Zip, EmptyZip]),
        [".nupkg"] = ("application/zip", [Zip]),
        [".snupkg"] = ("application/zip", [Zip]),
        [".jar"] = ("application/java-archive", [Zip]),
        [".vsix"] = ("application/vsix", [Zip]),
        [".whl"] = ("application/zip", [Zip]),
        [".gz"] = ("application/gzip", [GZip]),
        [".tgz"] = ("application/gzip", [GZip]),
        [".7z"] = ("application/x-7z-compressed", [[0x37, 0x7A, 0xBC, 0xAF]]),
        [".xz"] = ("application/x-xz", [[0xFD, 0x37, 0x7A, 0x58]]),
        [".exe"] = ("application/vnd.microsoft.portable-executable", [[0x4D, 0x5A]]),
        [".msi"] = ("application/x-msi", [[0xD0, 0xCF, 0x11, 0xE0]]),
        [".deb"] = ("application/vnd.debian.binary-package", ["!<arch>"u8.ToArray()]),
        [".rpm"] = ("application/x-rpm", [[0xED, 0xAB, 0xEE, 0xDB]]),
        [".dmg"] = ("application/x-apple-diskimage", []),
        [".pkg"] = ("application/octet-stream", []),
        [".appimage"] = ("application/octet-stream", [[0x7F, 0x45, 0x4C, 0x46]]),
        [".pdf"] = ("application/pdf", ["%PDF"u8.ToArray()]),
        [".txt"] = ("text/plain", []),
        [".json"] = ("application/json", []),
        [".asc"] = ("text/plain", []),
        [".sig"] = ("application/octet-stream", []),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The longest beginning that is looked at.</summary>
    public static int HeadLength => _kinds.Values.SelectMany(kind => kind.Starts).Max(start => start.Length);

    private static byte[] Zip => [0x50, 0x4B, 0x03, 0x04];

    private static byte[] EmptyZip => [0x50, 0x4B, 0x05, 0x06];

    private static byte[] GZip => [0x1F, 0x8B];

    /// <summary>What is wrong with the name, or nothing.</summary>
    public static string? Fault(string? fileName)
    {
        if (string.IsNullOrWhiteSpace(fileName))
        {
            return "The file has no name.";
        }

        if (fileName.Length > MaxLength || !Allowed().IsMatch(fileName))
        {
            return $"A file name has up to {MaxLength} letters, digits, spaces and any of . _ + - ( ), and does not begin with a dot.";
        }

        return _kinds.ContainsKey(Extension(fileName))
            ? null
            : $"Files of type '{Extension(fileName)}' are not packages. Allowed are {string.Join(" ", _kinds.Keys.Order(StringComparer.Ordinal))}.";
    }

    public static string ContentType(string fileName) => _kinds[Extension(fileName)].Type;

    /// <summary>Whether a file that begins like this can be what its name says.</summary>
    public static bool Matches(string fileName, ReadOnlySpan<byte> head)
    {
        var starts = _kinds[Extension(fileName)].Starts;
        if (starts.Length == 0)
        {
            return true;
        }

        foreach (var start in starts)
        {
            if (head.StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    private static string Extension(string fileName) => System.IO.Path.GetExtension(fileName).ToLowerInvariant();

    [GeneratedRegex(@"\A[\p{L}\p{N}_(][\p{L}\p{N} ._+()-]*\z")]
    private static partial Regex Allowed();
}
