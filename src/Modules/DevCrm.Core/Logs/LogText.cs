using System.Linq;

namespace DevCrm.Core.Logs;

/// <summary>Makes what a stranger sent fit to be stored: no control characters, which PostgreSQL or a reader may stumble over, and not too long.</summary>
internal static class LogText
{
    public static string Clean(string? text, int length)
    {
        var trimmed = (text ?? "").Trim();
        var clean = trimmed.Any(char.IsControl) ? new string([.. trimmed.Where(letter => !char.IsControl(letter))]) : trimmed;
        if (clean.Length <= length)
        {
            return clean;
        }

        // Not through the middle of a character of two.
        return char.IsHighSurrogate(clean[length - 1]) ? clean[..(length - 1)] : clean[..length];
    }
}
