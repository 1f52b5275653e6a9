using System;
using System.Globalization;
using System.Text;

namespace DevCrm.Core.Mail.Folder;

/// <summary>Quoted-printable (RFC 2045): readable in the file, no line longer than 76 characters, CRLF line ends.</summary>
internal static class QuotedPrintable
{
    private const int MaxLine = 76;

    public static string Encode(string text)
    {
        var result = new StringBuilder(text.Length + (text.Length / 8));
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            Line(result, Encoding.UTF8.GetBytes(line));
            result.Append("\r\n");
        }

        return result.ToString();
    }

    private static void Line(StringBuilder result, byte[] bytes)
    {
        var length = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            var last = i == bytes.Length - 1;
            var plain = IsPlain(bytes[i], last);
            var width = plain ? 1 : 3;

            // The last character of a line needs no room for the soft break.
            if (length + width > (last ? MaxLine : MaxLine - 1))
            {
                result.Append("=\r\n");
                length = 0;
            }

            if (plain)
            {
                result.Append((char)bytes[i]);
            }
            else
            {
                result.Append('=').Append(bytes[i].ToString("X2", CultureInfo.InvariantCulture));
            }

            length += width;
        }
    }

    private static bool IsPlain(byte value, bool last) =>
        value is >= 33 and <= 126 and not (byte)'=' || (value is (byte)' ' or (byte)'\t' && !last);
}
