using System;
using System.Linq;

namespace DevCrm.Core.Logs;

/// <summary>Makes what a stranger sent fit to be stored: no control characters, which PostgreSQL or a reader may stumble over, and not too long.</summary>
public static class LogText
{
    public static string Clean(string? text, int length)
    {
        var trimmed = (text ?? "").Trim();
        var clean = HasControl(trimmed) ? new string([.. trimmed.Where(letter => !char.IsControl(letter))]) : trimmed;
        if (clean.Length <= length)
        {
            return clean;
        }

        // Not through the middle of a character of two.
        return char.IsHighSurrogate(clean[length - 1]) ? clean[..(length - 1)] : clean[..length];
    }

    /// <summary>As above; nothing where nothing is left.</summary>
    public static string? CleanOrNull(string? text, int length) => Clean(text, length) is { Length: > 0 } clean ? clean : null;

    // Every request of a program passes here.
    private static bool HasControl(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsControl(letter))
            {
                return true;
            }
        }

        return false;
    }
}
