using System;
using System.Text;

namespace DevCrm.Core.Mail.Folder;

/// <summary>Header text beyond ASCII as encoded words (RFC 2047), short enough for any line and of whole characters.</summary>
internal static class EncodedWords
{
    private const int MaxBytes = 36; // 48 base64 characters, the frame of 12 and the name of the header stay within 76.
    private const int MaxLine = 76;

    /// <summary>A subject: as it is when it is plain and short, otherwise encoded and folded.</summary>
    public static string Encode(string text, int indent) =>
        Ascii.IsValid(text) && !text.AsSpan().ContainsAny('\r', '\n') && indent + text.Length <= MaxLine && !text.Contains("=?", StringComparison.Ordinal)
            ? text
            : Words(text);

    /// <summary>A display name in an address: quoted when plain, encoded when not.</summary>
    public static string Phrase(string text) =>
        Ascii.IsValid(text) && !text.AsSpan().ContainsAny('\r', '\n')
            ? "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal) + "\""
            : Words(text);

    private static string Words(string text)
    {
        var result = new StringBuilder();
        var word = new StringBuilder();
        var bytes = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > MaxBytes)
            {
                Flush();
            }

            word.Append(rune.ToString());
            bytes += rune.Utf8SequenceLength;
        }

        Flush();
        return result.ToString();

        void Flush()
        {
            if (word.Length > 0)
            {
                result.Append(result.Length > 0 ? "\r\n " : "");
                result.Append("=?utf-8?B?").Append(Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))).Append("?=");
                word.Clear();
                bytes = 0;
            }
        }
    }
}
