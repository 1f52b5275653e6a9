using System;
using System.Net;
using System.Text.RegularExpressions;

namespace DevCrm.Core.Mail.Templates;

/// <summary>The plain text alternative of a mail: paragraphs, list items and the addresses of links survive.</summary>
internal static partial class HtmlToText
{
    public static string Convert(string html)
    {
        var text = Invisible().Replace(html, "");
        text = Spaces().Replace(text, " ");
        text = Links().Replace(text, match => Link(match.Groups["href"].Value, Tags().Replace(match.Groups["text"].Value, "").Trim()));
        text = Items().Replace(text, "\n- ");
        text = Blocks().Replace(text, "\n\n");
        text = Breaks().Replace(text, "\n");
        text = WebUtility.HtmlDecode(Tags().Replace(text, ""));
        text = LineEdges().Replace(text, "\n");
        return ManyBreaks().Replace(text, "\n\n").Trim() + "\n";
    }

    private static string Link(string href, string text) =>
        text.Length == 0 || string.Equals(text, href, StringComparison.Ordinal) ? href : $"{text} ({href})";

    [GeneratedRegex(@"<!--.*?-->|<(?<tag>head|script|style)\b.*?</\k<tag>\s*>", RegexOptions.Singleline | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Invisible();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex("""<a\b[^>]*?\bhref\s*=\s*["'](?<href>[^"']*)["'][^>]*>(?<text>.*?)</a\s*>""", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"<li\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Items();

    [GeneratedRegex(@"</?(?:p|div|h[1-6]|ul|ol|table|section|hr)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"<br\b[^>]*>|</tr\s*>", RegexOptions.IgnoreCase)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"<[^>]+>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[ \t]*\n[ \t]*")]
    private static partial Regex LineEdges();

    [GeneratedRegex(@"\n{3,}")]
    private static partial Regex ManyBreaks();
}
