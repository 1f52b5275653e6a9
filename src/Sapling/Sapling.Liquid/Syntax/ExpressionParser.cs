using Sapling.Liquid.Values;

namespace Sapling.Liquid.Syntax;

/// <summary>Reads values, conditions and filter chains from the tokens of one tag or output.</summary>
internal sealed class ExpressionParser(string content, int offset, ParserState state)
{
    private readonly List<Token> _tokens = ExpressionLexer.Read(content, offset, state.Source);
    private int _index;

    private Token Current => _tokens[_index];

    public bool AtEnd => Current.Kind == TokenKind.End;

    public SourcePosition Position => TemplateScanner.Locate(state.Source, Current.Start);

    public LiquidException Error(string message) => new(message, Position);

    public Expression ReadFiltered()
    {
        var expression = ReadValue();
        while (TrySymbol("|"))
        {
            var position = Position;
            var name = ReadName("a filter");
            if (!state.IsFilter(name))
            {
                throw new LiquidException($"Unknown filter '{name}'", position);
            }
            expression = new FilterExpression(expression, name, TrySymbol(":") ? ReadArguments() : [], position);
        }
        return expression;
    }

    private List<FilterArgument> ReadArguments()
    {
        var arguments = new List<FilterArgument>();
        do
        {
            if (Current.Kind == TokenKind.Name && IsSymbol(_tokens[_index + 1], ":"))
            {
                var name = ReadName("an argument");
                _index++;
                arguments.Add(new FilterArgument(name, ReadValue()));
            }
            else
            {
                arguments.Add(new FilterArgument(null, ReadValue()));
            }
        }
        while (TrySymbol(","));
        return arguments;
    }

    // As in the reference, "and" and "or" have one precedence and bind to the right.
    public Expression ReadCondition()
    {
        var left = ReadComparison();
        if (Current is { Kind: TokenKind.Name, Value: "and" or "or" })
        {
            state.Enter(Position);
            var position = Position;
            var name = ReadName("an operator");
            left = new BinaryExpression(left, name, ReadCondition(), position);
            state.Leave();
        }
        return left;
    }

    private Expression ReadComparison()
    {
        var left = ReadValue();
        if (Current is { Kind: TokenKind.Symbol, Value: "==" or "!=" or "<>" or "<" or ">" or "<=" or ">=" } or { Kind: TokenKind.Name, Value: "contains" })
        {
            var position = Position;
            var name = Current.Value;
            _index++;
            return new BinaryExpression(left, name, ReadValue(), position);
        }
        return left;
    }

    public Expression ReadValue()
    {
        var position = Position;
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Text or TokenKind.Number:
                _index++;
                return new LiteralExpression(token.Literal, position);
            case TokenKind.Symbol when token.Value == "(":
                _index++;
                var from = ReadValue();
                Expect("..");
                var to = ReadValue();
                Expect(")");
                return new RangeExpression(from, to, position);
            case TokenKind.Name:
                _index++;
                return token.Value switch
                {
                    "nil" or "null" => new LiteralExpression(null, position),
                    "true" => new LiteralExpression(true, position),
                    "false" => new LiteralExpression(false, position),
                    "empty" => new LiteralExpression(LiquidConstant.Empty, position),
                    "blank" => new LiteralExpression(LiquidConstant.Blank, position),
                    _ => ReadPath(token.Value, position),
                };
            default:
                throw Error(AtEnd ? "A value is missing" : $"Unexpected '{token.Value}'");
        }
    }

    private PathExpression ReadPath(string root, SourcePosition position)
    {
        var steps = new List<Expression>();
        while (true)
        {
            if (TrySymbol("."))
            {
                var place = Position;
                steps.Add(new LiteralExpression(ReadName("a property"), place));
            }
            else if (TrySymbol("["))
            {
                state.Enter(Position);
                steps.Add(ReadValue());
                state.Leave();
                Expect("]");
            }
            else
            {
                state.Variables.Add(root);
                return new PathExpression(root, steps, position);
            }
        }
    }

    public string ReadName(string what)
    {
        if (Current.Kind != TokenKind.Name)
        {
            throw Error($"The name of {what} is missing");
        }
        return _tokens[_index++].Value;
    }

    public bool TryText(out string text)
    {
        text = Current.Value;
        if (Current.Kind != TokenKind.Text)
        {
            return false;
        }
        _index++;
        return true;
    }

    public bool TryName(string name)
    {
        if (Current.Kind == TokenKind.Name && Current.Value == name)
        {
            _index++;
            return true;
        }
        return false;
    }

    public bool TrySymbol(string symbol)
    {
        if (IsSymbol(Current, symbol))
        {
            _index++;
            return true;
        }
        return false;
    }

    public void Expect(string symbol)
    {
        if (!TrySymbol(symbol))
        {
            throw Error($"'{symbol}' is missing");
        }
    }

    public void ExpectEnd()
    {
        if (!AtEnd)
        {
            throw Error($"Unexpected '{Current.Value}'");
        }
    }

    private static bool IsSymbol(Token token, string symbol) => token.Kind == TokenKind.Symbol && token.Value == symbol;
}
