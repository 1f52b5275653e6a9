using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Sapling.Liquid.Values;

namespace Sapling.Liquid.Filters;

/// <summary>The standard filters on text.</summary>
internal static partial class TextFilters
{
    public static IEnumerable<(string Name, LiquidFilter Filter)> All =>
    [
        ("append", (input, args) => Text(input) + args.Text(0)),
        ("prepend", (input, args) => args.Text(0) + Text(input)),
        ("upcase", (input, args) => Text(input).ToUpper(args.Culture)),
        ("downcase", (input, args) => Text(input).ToLower(args.Culture)),
        ("capitalize", (input, args) => Text(input) is { Length: > 0 } text ? text[..1].ToUpper(args.Culture) + text[1..].ToLower(args.Culture) : ""),
        ("strip", (input, _) => Text(input).Trim()),
        ("lstrip", (input, _) => Text(input).TrimStart()),
        ("rstrip", (input, _) => Text(input).TrimEnd()),
        ("strip_newlines", (input, _) => Text(input).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal)),
        ("newline_to_br", (input, _) => Text(input).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "<br />\n", StringComparison.Ordinal)),
        ("strip_html", (input, _) => Markup().Replace(Text(input), "")),
        ("replace", (input, args) => Replace(Text(input), args.Text(0), args.Text(1))),
        ("replace_first", (input, args) => ReplaceAt(Text(input), Text(input).IndexOf(args.Text(0), StringComparison.Ordinal), args.Text(0), args.Text(1))),
        ("replace_last", (input, args) => ReplaceAt(Text(input), Text(input).LastIndexOf(args.Text(0), StringComparison.Ordinal), args.Text(0), args.Text(1))),
        ("remove", (input, args) => Replace(Text(input), args.Text(0), "")),
        ("remove_first", (input, args) => ReplaceAt(Text(input), Text(input).IndexOf(args.Text(0), StringComparison.Ordinal), args.Text(0), "")),
        ("remove_last", (input, args) => ReplaceAt(Text(input), Text(input).LastIndexOf(args.Text(0), StringComparison.Ordinal), args.Text(0), "")),
        ("truncate", (input, args) => Truncate(Text(input), args.Integer(0, 50), args.Text(1, "..."))),
        ("truncatewords", (input, args) => TruncateWords(Text(input), args.Integer(0, 15), args.Text(1, "..."))),
        ("split", (input, args) => Split(Text(input), args.Text(0))),
        ("slice", Slice),
        ("escape", (input, _) => input is null ? null : new SafeText(WebUtility.HtmlEncode(Text(input)))),
        ("escape_once", (input, _) => input is null ? null : new SafeText(WebUtility.HtmlEncode(WebUtility.HtmlDecode(Text(input))))),
        ("raw", (input, _) => new SafeText(Text(input))),
        ("url_encode", (input, _) => WebUtility.UrlEncode(Text(input))),
        ("url_decode", (input, _) => WebUtility.UrlDecode(Text(input))),
        ("base64_encode", (input, _) => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(input)))),
        ("base64_decode", (input, _) => FromBase64(Text(input))),
        ("handleize", (input, _) => Unwanted().Replace(Text(input).ToLowerInvariant(), "-").Trim('-')),
    ];

    private static string Text(object? input) => LiquidValue.ToText(input);

    private static string Replace(string text, string find, string by)
    {
        if (find.Length == 0)
        {
            return text;
        }
        // The product could need more memory than there is before its size is looked at.
        if ((long)text.Length / find.Length * by.Length > RenderContext.MaxLength)
        {
            throw new FilterException($"the result could grow beyond {RenderContext.MaxLength} characters");
        }
        return text.Replace(find, by, StringComparison.Ordinal);
    }

    private static string ReplaceAt(string text, int index, string find, string by) =>
        index < 0 || find.Length == 0 ? text : string.Concat(text.AsSpan(0, index), by, text.AsSpan(index + find.Length));

    private static string Truncate(string text, int length, string ellipsis) =>
        text.Length <= length ? text : text[..Math.Max(length - ellipsis.Length, 0)] + ellipsis;

    private static string TruncateWords(string text, int count, string ellipsis)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        count = Math.Max(count, 1);
        return words.Length <= count ? text : string.Join(' ', words.Take(count)) + ellipsis;
    }

    // Empty pieces at the end are dropped, as in the reference.
    private static List<object?> Split(string text, string separator)
    {
        var pieces = separator.Length == 0 ? text.Select(c => c.ToString()).ToList()
            : separator == " " ? [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)]
            : text.Split(separator).ToList();
        while (pieces.Count > 0 && pieces[^1].Length == 0)
        {
            pieces.RemoveAt(pieces.Count - 1);
        }
        return [.. pieces];
    }

    private static object? Slice(object? input, LiquidArguments args)
    {
        var items = LiquidValue.IsList(input) ? LiquidValue.Enumerate(input).ToList() : null;
        var text = items is null ? Text(input) : "";
        var size = items?.Count ?? text.Length;
        var start = args.Integer(0);
        start = start < 0 ? size + start : start;
        var length = Math.Min(Math.Max(args.Integer(1, 1), 0), Math.Max(size - start, 0));
        if (start < 0 || start > size)
        {
            return items is null ? "" : new List<object?>();
        }
        return items is null ? text.Substring(start, length) : items.GetRange(start, length);
    }

    private static string FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : throw new FilterException("the text is no base64");
    }

    [GeneratedRegex("<script.*?</script>|<!--.*?-->|<style.*?</style>|<.*?>", RegexOptions.Singleline, 2000)]
    private static partial Regex Markup();

    [GeneratedRegex("[^\\p{L}\\p{Nd}]+", RegexOptions.None, 2000)]
    private static partial Regex Unwanted();
}
