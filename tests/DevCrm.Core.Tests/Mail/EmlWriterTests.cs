using System.Text;
using DevCrm.Core.Mail.Folder;
using OrchardCore.Email;

namespace DevCrm.Core.Tests.Mail;

public class EmlWriterTests
{
    private static readonly DateTime _created = new(2026, 3, 1, 9, 5, 7, DateTimeKind.Utc);

    [Fact]
    public void Write_TextAndHtml_IsMultipartAlternative()
    {
        var eml = Write(new MailMessage { From = "Shop <shop@example.com>", To = "a@example.com", Subject = "Hello", TextBody = "Hi\n", HtmlBody = "<p>Hi</p>\n" });

        Assert.Contains("Date: Sun, 01 Mar 2026 09:05:07 +0000\r\n", eml, StringComparison.Ordinal);
        Assert.Contains("From: \"Shop\" <shop@example.com>\r\n", eml, StringComparison.Ordinal);
        Assert.Contains("To: a@example.com\r\n", eml, StringComparison.Ordinal);
        Assert.Contains("Message-ID: <id1@example.com>\r\n", eml, StringComparison.Ordinal);
        Assert.Contains("Subject: Hello\r\n", eml, StringComparison.Ordinal);
        Assert.Contains("Content-Type: multipart/alternative; boundary=\"=_id1\"\r\n\r\n--=_id1\r\n", eml, StringComparison.Ordinal);
        Assert.True(eml.IndexOf("text/plain", StringComparison.Ordinal) < eml.IndexOf("text/html", StringComparison.Ordinal));
        Assert.EndsWith("--=_id1--\r\n", eml, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnyText_IsAsciiWithCrLfAndShortLines()
    {
        var text = string.Concat(Enumerable.Repeat("Grüße = 日本 🎉 ", 40)) + "\nline  \nend";
        var eml = Write(new MailMessage { From = "s@example.com", To = "Zoë Ä <z@example.com>, \"Doe, John\" <j@example.com>", Subject = text, TextBody = text, HtmlBody = text });

        Assert.True(Ascii.IsValid(eml));
        Assert.DoesNotContain('\n', eml.Replace("\r\n", "", StringComparison.Ordinal));
        Assert.All(eml.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
        Assert.Contains("\"Doe, John\" <j@example.com>", eml, StringComparison.Ordinal);
    }

    [Fact]
    public void Subject_WithLineBreak_MakesNoHeader()
    {
        var eml = Write(new MailMessage { From = "s@example.com", To = "a@example.com", Subject = "Hi\r\nBcc: b@example.com", TextBody = "x", HtmlBody = "x" });

        Assert.DoesNotContain("\r\nBcc:", eml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plain text\r\nsecond")]
    [InlineData("ends with blank ")]
    [InlineData("a=b ümlaut 漢字 🎉")]
    [InlineData("")]
    public void QuotedPrintable_Decoded_IsTheText(string text) =>
        Assert.Equal(text.ReplaceLineEndings("\r\n") + "\r\n", Decode(QuotedPrintable.Encode(text)));

    [Fact]
    public void QuotedPrintable_LongLine_IsSoftBroken()
    {
        var text = new string('x', 500);
        var encoded = QuotedPrintable.Encode(text);

        Assert.All(encoded.Split("\r\n"), line => Assert.True(line.Length <= 76));
        Assert.Equal(text + "\r\n", Decode(encoded));
    }

    [Fact]
    public void EncodedWords_Decoded_AreTheText()
    {
        var text = string.Concat(Enumerable.Repeat("Grüße 🎉 ", 30));
        var encoded = EncodedWords.Encode(text, 9);
        var decoded = string.Concat(encoded.Split("\r\n ").Select(word =>
            Encoding.UTF8.GetString(Convert.FromBase64String(word["=?utf-8?B?".Length..^2]))));

        Assert.Equal(text, decoded);
        Assert.All(encoded.Split("\r\n "), word => Assert.True(word.Length <= 75));
    }

    private static string Write(MailMessage message) => EmlWriter.Write(message, "id1", _created);

    private static string Decode(string encoded)
    {
        var joined = encoded.Replace("=\r\n", "", StringComparison.Ordinal);
        var bytes = new List<byte>();
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=')
            {
                bytes.Add(Convert.ToByte(joined.Substring(i + 1, 2), 16));
                i += 2;
            }
            else
            {
                bytes.Add((byte)joined[i]);
            }
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
