using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace DevCrm.Testing.Mail;

/// <summary>A message as it came over the wire, with the parts a test asks for taken out of the MIME text.</summary>
public sealed partial record ReceivedMail(string From, IReadOnlyList<string> Recipients, string Raw)
{
    public string Subject => DecodeWords(Header("Subject") ?? "");

    /// <summary>The decoded text of the first part of this type, the message itself included; null when there is none.</summary>
    public string? Text => Part("text/plain");

    public string? Html => Part("text/html");

    /// <summary>A header of the message, unfolded.</summary>
    public string? Header(string name) => Header(Raw, name);

    private string? Part(string mediaType) => FindPart(Raw, mediaType);

    private static string? FindPart(string entity, string mediaType)
    {
        var type = new ContentType(Header(entity, "Content-Type") ?? "text/plain");
        var body = entity[(entity.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        if (type.Boundary is { } boundary)
        {
            return body.Split("--" + boundary).Skip(1).Where(part => !part.StartsWith("--", StringComparison.Ordinal))
                .Select(part => FindPart(part.TrimStart('\r', '\n') + "\r\n", mediaType)).FirstOrDefault(text => text is not null);
        }

        if (!string.Equals(type.MediaType, mediaType, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var bytes = (Header(entity, "Content-Transfer-Encoding") ?? "7bit").ToLowerInvariant() switch
        {
            "base64" => Convert.FromBase64String(body.Trim()),
            "quoted-printable" => QuotedPrintable(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
        return Encoding.GetEncoding(type.CharSet ?? "utf-8").GetString(bytes);
    }

    private static string? Header(string entity, string name)
    {
        var head = entity[..Math.Max(0, entity.IndexOf("\r\n\r\n", StringComparison.Ordinal))];
        var unfolded = Folds().Replace(head, " ");
        return unfolded.Split("\r\n")
            .Where(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))
            .Select(line => line[(name.Length + 1)..].Trim()).FirstOrDefault();
    }

    private static byte[] QuotedPrintable(string text)
    {
        using var bytes = new MemoryStream();
        text = text.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=' && i + 2 < text.Length)
            {
                bytes.WriteByte(Convert.ToByte(text.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.WriteByte((byte)text[i]);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Decodes RFC 2047 words; white space between two of them does not count.</summary>
    private static string DecodeWords(string header) =>
        EncodedWord().Replace(BetweenWords().Replace(header, "$1$2"), match =>
        {
            var bytes = match.Groups[2].Value is "B" or "b"
                ? Convert.FromBase64String(match.Groups[3].Value)
                : QuotedPrintable(match.Groups[3].Value.Replace('_', ' '));
            return Encoding.GetEncoding(match.Groups[1].Value).GetString(bytes);
        });

    [GeneratedRegex("\r\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"=\?([^?]+)\?([BbQq])\?([^?]*)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex(@"(\?=)\s+(=\?)")]
    private static partial Regex BetweenWords();
}
