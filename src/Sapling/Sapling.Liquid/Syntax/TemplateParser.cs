namespace Sapling.Liquid.Syntax;

/// <summary>What all parts of one parse share: the source, the variables met and how deep blocks nest.</summary>
internal sealed class ParserState(string source, Func<string, bool> isFilter)
{
    // Deeper than anyone writes, shallow enough for the stack.
    private const int MaxDepth = 100;
    private int _depth;

    public string Source => source;

    public HashSet<string> Variables { get; } = [];

    public bool IsFilter(string name) => isFilter(name);

    public void Enter(SourcePosition position)
    {
        if (++_depth > MaxDepth)
        {
            throw new LiquidException($"More than {MaxDepth} levels", position);
        }
    }

    public void Leave() => _depth--;
}

/// <summary>A parsed template with the names of the variables it reads.</summary>
internal sealed record Template(Block Body, IReadOnlySet<string> Variables);

/// <summary>Builds the tree of a template.</summary>
internal sealed class TemplateParser
{
    private readonly ParserState _state;
    private readonly List<Segment> _segments;
    private int _index;

    private TemplateParser(string source, Func<string, bool> isFilter)
    {
        _state = new ParserState(source, isFilter);
        _segments = TemplateScanner.Scan(source);
    }

    public static Template Parse(string source, Func<string, bool> isFilter)
    {
        var parser = new TemplateParser(source, isFilter);
        return new Template(parser.ReadBlock("", [], out _), parser._state.Variables);
    }

    /// <summary>A tag's name with a parser for the rest of it.</summary>
    private sealed record Tag(string Name, ExpressionParser Rest, SourcePosition Position);

    private Block ReadBlock(string opener, string[] terminators, out Tag? end)
    {
        var start = _index > 0 ? Locate(_segments[_index - 1]) : new SourcePosition(1, 1);
        _state.Enter(start);
        var statements = new List<Statement>();
        while (_index < _segments.Count)
        {
            var segment = _segments[_index++];
            switch (segment.Kind)
            {
                case SegmentKind.Text:
                    statements.Add(new TextStatement(segment.Content, Locate(segment)));
                    break;
                case SegmentKind.Output:
                    var parser = new ExpressionParser(segment.Content, segment.Start, _state);
                    statements.Add(new OutputStatement(parser.ReadFiltered()));
                    parser.ExpectEnd();
                    break;
                default:
                    var tag = ReadTag(segment);
                    if (tag is null)
                    {
                        break;
                    }
                    if (terminators.Contains(tag.Name))
                    {
                        _state.Leave();
                        end = tag;
                        return new Block(statements);
                    }
                    if (ReadStatement(tag) is { } statement)
                    {
                        statements.Add(statement);
                    }
                    break;
            }
        }
        if (terminators.Length > 0)
        {
            throw new LiquidException($"'{opener}' is not closed with '{terminators[^1]}'", start);
        }
        _state.Leave();
        end = null;
        return new Block(statements);
    }

    private Tag? ReadTag(Segment segment)
    {
        var content = segment.Content;
        var trimmed = content.AsSpan().TrimStart();
        if (trimmed.Length > 0 && trimmed[0] == '#')
        {
            return null;
        }
        var start = content.Length - trimmed.Length;
        var length = 0;
        while (length < trimmed.Length && (char.IsLetterOrDigit(trimmed[length]) || trimmed[length] == '_'))
        {
            length++;
        }
        var name = trimmed[..length].ToString();
        var position = TemplateScanner.Locate(_state.Source, segment.Start + start);
        if (name.Length == 0)
        {
            throw new LiquidException("The tag has no name", position);
        }
        // A comment may say anything, also what no expression can.
        var rest = name is "comment" or "raw" ? "" : content[(start + length)..];
        return new Tag(name, new ExpressionParser(rest, segment.Start + start + length, _state), position);
    }

    private Statement? ReadStatement(Tag tag)
    {
        switch (tag.Name)
        {
            case "if":
            case "unless":
                return ReadIf(tag);
            case "case":
                return ReadCase(tag);
            case "for":
                return ReadFor(tag);
            case "assign":
                var name = tag.Rest.ReadName("a variable");
                tag.Rest.Expect("=");
                return Finish(tag, new AssignStatement(name, tag.Rest.ReadFiltered()));
            case "capture":
                return ReadCapture(tag);
            case "comment":
                SkipComment(tag);
                return null;
            case "raw":
                var body = ReadBlock("raw", ["endraw"], out _);
                return body;
            case "echo":
                return Finish(tag, new OutputStatement(tag.Rest.ReadFiltered()));
            case "increment":
                return Finish(tag, new CountStatement(tag.Rest.ReadName("a counter"), 1));
            case "decrement":
                return Finish(tag, new CountStatement(tag.Rest.ReadName("a counter"), -1));
            case "cycle":
                return ReadCycle(tag);
            case "break":
                return Finish(tag, new JumpStatement(Completion.Break));
            case "continue":
                return Finish(tag, new JumpStatement(Completion.Continue));
            default:
                throw new LiquidException(
                    tag.Name.StartsWith("end", StringComparison.Ordinal) || tag.Name is "else" or "elsif" or "when"
                        ? $"'{tag.Name}' stands outside its block"
                        : $"Unknown tag '{tag.Name}'",
                    tag.Position);
        }
    }

    private static T Finish<T>(Tag tag, T statement) where T : Statement
    {
        tag.Rest.ExpectEnd();
        return statement;
    }

    private IfStatement ReadIf(Tag tag)
    {
        var close = "end" + tag.Name;
        var branches = new List<Branch>();
        Expression? condition = tag.Rest.ReadCondition();
        tag.Rest.ExpectEnd();
        var negate = tag.Name == "unless";
        while (true)
        {
            var body = ReadBlock(tag.Name, ["elsif", "else", close], out var end);
            branches.Add(new Branch(condition, negate, body));
            negate = false;
            if (end!.Name == close)
            {
                return new IfStatement(branches);
            }
            condition = end.Name == "elsif" ? end.Rest.ReadCondition() : null;
            end.Rest.ExpectEnd();
        }
    }

    private CaseStatement ReadCase(Tag tag)
    {
        var subject = tag.Rest.ReadValue();
        tag.Rest.ExpectEnd();
        var branches = new List<WhenBranch>();
        Block? otherwise = null;
        // What stands before the first "when" belongs to no case.
        ReadBlock("case", ["when", "else", "endcase"], out var end);
        while (end!.Name != "endcase")
        {
            if (end.Name == "when")
            {
                var values = new List<Expression> { end.Rest.ReadValue() };
                while (end.Rest.TrySymbol(",") || end.Rest.TryName("or"))
                {
                    values.Add(end.Rest.ReadValue());
                }
                end.Rest.ExpectEnd();
                branches.Add(new WhenBranch(values, ReadBlock("case", ["when", "else", "endcase"], out end)));
            }
            else
            {
                otherwise = ReadBlock("case", ["when", "else", "endcase"], out end);
            }
        }
        return new CaseStatement(subject, branches, otherwise);
    }

    private ForStatement ReadFor(Tag tag)
    {
        var rest = tag.Rest;
        var variable = rest.ReadName("a variable");
        if (!rest.TryName("in"))
        {
            throw rest.Error("'in' is missing");
        }
        var source = rest.ReadValue();
        Expression? limit = null;
        Expression? offset = null;
        var reversed = false;
        while (!rest.AtEnd)
        {
            if (rest.TrySymbol(","))
            {
                continue;
            }
            switch (rest.ReadName("an option"))
            {
                case "reversed":
                    reversed = true;
                    break;
                case "limit":
                    rest.Expect(":");
                    limit = rest.ReadValue();
                    break;
                case "offset":
                    rest.Expect(":");
                    offset = rest.ReadValue();
                    break;
                default:
                    throw new LiquidException("'for' knows the options limit, offset and reversed", tag.Position);
            }
        }
        var body = ReadBlock("for", ["else", "endfor"], out var end);
        var otherwise = end!.Name == "else" ? ReadBlock("for", ["endfor"], out _) : null;
        return new ForStatement(variable, source, limit, offset, reversed, body, otherwise);
    }

    private CaptureStatement ReadCapture(Tag tag)
    {
        var name = tag.Rest.TryText(out var quoted) ? quoted : tag.Rest.ReadName("a variable");
        tag.Rest.ExpectEnd();
        return new CaptureStatement(name, ReadBlock("capture", ["endcapture"], out _));
    }

    private CycleStatement ReadCycle(Tag tag)
    {
        var values = new List<Expression> { tag.Rest.ReadValue() };
        Expression? group = null;
        if (tag.Rest.TrySymbol(":"))
        {
            group = values[0];
            values[0] = tag.Rest.ReadValue();
        }
        while (tag.Rest.TrySymbol(","))
        {
            values.Add(tag.Rest.ReadValue());
        }
        var key = string.Join('\u001f', values.Select(value => value is LiteralExpression literal ? literal.Value?.ToString() : value.Position.ToString()));
        return Finish(tag, new CycleStatement(group, values, key));
    }

    private void SkipComment(Tag tag)
    {
        for (var depth = 1; _index < _segments.Count;)
        {
            var segment = _segments[_index++];
            if (segment.Kind != SegmentKind.Tag)
            {
                continue;
            }
            var content = segment.Content.AsSpan().Trim();
            depth += content is "endcomment" ? -1 : content is "comment" ? 1 : 0;
            if (depth == 0)
            {
                return;
            }
        }
        throw new LiquidException("'comment' is not closed with 'endcomment'", tag.Position);
    }

    private SourcePosition Locate(Segment segment) => TemplateScanner.Locate(_state.Source, segment.Start);
}
