using System.Globalization;

namespace Sapling.Liquid.Syntax;

internal enum TokenKind
{
    End,
    Name,
    Text,
    Number,
    Symbol,
}

internal readonly record struct Token(TokenKind Kind, string Value, object? Literal, int Start);

/// <summary>Splits what stands between brackets into names, strings, numbers and symbols.</summary>
internal static class ExpressionLexer
{
    private static readonly string[] Symbols = ["==", "!=", "<>", "<=", ">=", "..", "<", ">", "|", ":", ",", ".", "[", "]", "(", ")", "="];

    public static List<Token> Read(string content, int offset, string source)
    {
        var tokens = new List<Token>();
        var position = 0;
        while (position < content.Length)
        {
            var c = content[position];
            var start = offset + position;
            if (char.IsWhiteSpace(c))
            {
                position++;
            }
            else if (c is '"' or '\'')
            {
                var end = content.IndexOf(c, position + 1);
                if (end < 0)
                {
                    throw new LiquidException("The text is not closed with a quote", TemplateScanner.Locate(source, start));
                }
                var text = content[(position + 1)..end];
                tokens.Add(new Token(TokenKind.Text, text, text, start));
                position = end + 1;
            }
            else if (char.IsAsciiDigit(c) || (c == '-' && position + 1 < content.Length && char.IsAsciiDigit(content[position + 1])))
            {
                var number = ReadNumber(content, position);
                if (!decimal.TryParse(number, NumberStyles.Number, CultureInfo.InvariantCulture, out var literal))
                {
                    throw new LiquidException($"The number '{number}' is too large", TemplateScanner.Locate(source, start));
                }
                tokens.Add(new Token(TokenKind.Number, number, literal, start));
                position += number.Length;
            }
            else if (char.IsLetter(c) || c == '_')
            {
                var name = ReadName(content, position);
                tokens.Add(new Token(TokenKind.Name, name, null, start));
                position += name.Length;
            }
            else if (Symbols.FirstOrDefault(symbol => content.AsSpan(position).StartsWith(symbol)) is { } symbol)
            {
                tokens.Add(new Token(TokenKind.Symbol, symbol, null, start));
                position += symbol.Length;
            }
            else
            {
                throw new LiquidException($"Unexpected character '{c}'", TemplateScanner.Locate(source, start));
            }
        }
        tokens.Add(new Token(TokenKind.End, "", null, offset + content.Length));
        return tokens;
    }

    private static string ReadNumber(string content, int start)
    {
        var end = start + 1;
        while (end < content.Length && char.IsAsciiDigit(content[end]))
        {
            end++;
        }
        // "1..5" is a range, not the number "1." and a rest.
        if (end + 1 < content.Length && content[end] == '.' && char.IsAsciiDigit(content[end + 1]))
        {
            end++;
            while (end < content.Length && char.IsAsciiDigit(content[end]))
            {
                end++;
            }
        }
        return content[start..end];
    }

    private static string ReadName(string content, int start)
    {
        var end = start + 1;
        while (end < content.Length && (char.IsLetterOrDigit(content[end]) || content[end] is '_' or '-'))
        {
            end++;
        }
        return end < content.Length && content[end] == '?' ? content[start..(end + 1)] : content[start..end];
    }
}
