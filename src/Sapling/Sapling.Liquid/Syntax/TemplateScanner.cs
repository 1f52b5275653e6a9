namespace Sapling.Liquid.Syntax;

internal enum SegmentKind
{
    Text,
    Output,
    Tag,
}

/// <summary>A piece of a template: text, or what stands between the brackets of an output or a tag.</summary>
internal readonly record struct Segment(SegmentKind Kind, string Content, int Start);

/// <summary>Cuts a template into text, outputs and tags, and applies white-space control.</summary>
internal sealed class TemplateScanner(string source)
{
    private readonly List<Segment> _segments = [];
    private int _position;
    private bool _trimNext;

    public static List<Segment> Scan(string source) => new TemplateScanner(source).Scan();

    private List<Segment> Scan()
    {
        while (_position < source.Length)
        {
            var open = FindOpening(_position);
            AddText(open < 0 ? source.Length : open);
            if (open < 0)
            {
                break;
            }
            var isTag = source[open + 1] == '%';
            var (content, start) = ReadBrackets(open, isTag ? "%}" : "}}");
            _segments.Add(new Segment(isTag ? SegmentKind.Tag : SegmentKind.Output, content, start));
            if (isTag && content.AsSpan().Trim() is "raw")
            {
                ReadRaw(open);
            }
        }
        return _segments;
    }

    private int FindOpening(int from)
    {
        for (var index = source.IndexOf('{', from); index >= 0 && index + 1 < source.Length; index = source.IndexOf('{', index + 1))
        {
            if (source[index + 1] is '{' or '%')
            {
                return index;
            }
        }
        return -1;
    }

    private void AddText(int end)
    {
        var text = source.AsSpan(_position, end - _position);
        if (_trimNext)
        {
            text = text.TrimStart();
        }
        if (end + 2 < source.Length && source[end + 2] == '-')
        {
            text = text.TrimEnd();
        }
        if (text.Length > 0)
        {
            _segments.Add(new Segment(SegmentKind.Text, text.ToString(), _position));
        }
        _trimNext = false;
        _position = end;
    }

    // Quotes hide the closing brackets, so that a string may hold them.
    private (string Content, int Start) ReadBrackets(int open, string close)
    {
        var start = open + 2;
        if (start < source.Length && source[start] == '-')
        {
            start++;
        }
        var quote = '\0';
        for (var index = start; index + 1 < source.Length; index++)
        {
            var c = source[index];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'' && !IsComment(start))
            {
                quote = c;
            }
            else if (c == close[0] && source[index + 1] == close[1])
            {
                var end = index;
                _trimNext = end > start && source[end - 1] == '-';
                _position = index + 2;
                return (source[start..(_trimNext ? end - 1 : end)], start);
            }
        }
        throw new LiquidException(close == "%}" ? "The tag is not closed with '%}'" : "The output is not closed with '}}'", Locate(source, open));
    }

    private bool IsComment(int start) => source.AsSpan(start).TrimStart().StartsWith("#");

    // What stands in a raw block is text, whatever it looks like.
    private void ReadRaw(int open)
    {
        for (var index = source.IndexOf("{%", _position, StringComparison.Ordinal); index >= 0; index = source.IndexOf("{%", index + 2, StringComparison.Ordinal))
        {
            var close = source.IndexOf("%}", index, StringComparison.Ordinal);
            if (close > 0 && source.AsSpan(index + 2, close - index - 2).Trim('-').Trim() is "endraw")
            {
                AddText(index);
                var (content, start) = ReadBrackets(index, "%}");
                _segments.Add(new Segment(SegmentKind.Tag, content, start));
                return;
            }
        }
        throw new LiquidException("'raw' is not closed with 'endraw'", Locate(source, open));
    }

    public static SourcePosition Locate(string source, int offset)
    {
        var line = 1;
        var column = 1;
        for (var index = 0; index < offset && index < source.Length; index++)
        {
            if (source[index] == '\n')
            {
                line++;
                column = 1;
            }
            else
            {
                column++;
            }
        }
        return new SourcePosition(line, column);
    }
}
