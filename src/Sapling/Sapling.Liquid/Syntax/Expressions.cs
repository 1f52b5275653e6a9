using Sapling.Liquid.Values;

namespace Sapling.Liquid.Syntax;

/// <summary>Something with a value.</summary>
internal abstract record Expression(SourcePosition Position)
{
    public abstract object? Evaluate(RenderContext context);
}

internal sealed record LiteralExpression(object? Value, SourcePosition Position) : Expression(Position)
{
    public override object? Evaluate(RenderContext context) => Value;
}

/// <summary>A variable and the way into it: names are literals, brackets any expression.</summary>
internal sealed record PathExpression(string Root, IReadOnlyList<Expression> Steps, SourcePosition Position) : Expression(Position)
{
    public override object? Evaluate(RenderContext context)
    {
        var value = context.GetVariable(Root);
        foreach (var step in Steps)
        {
            if (value is null)
            {
                return null;
            }
            value = MemberAccess.Get(value, step.Evaluate(context));
        }
        return value;
    }
}

internal sealed record RangeExpression(Expression From, Expression To, SourcePosition Position) : Expression(Position)
{
    public override object? Evaluate(RenderContext context) =>
        new LiquidRange(Bound(From, context), Bound(To, context));

    private static long Bound(Expression expression, RenderContext context) =>
        LiquidNumber.TryRead(expression.Evaluate(context), out var number) ? (long)Math.Clamp(decimal.Truncate(number), long.MinValue / 4, long.MaxValue / 4) : 0;
}

internal sealed record BinaryExpression(Expression Left, string Operator, Expression Right, SourcePosition Position) : Expression(Position)
{
    public override object? Evaluate(RenderContext context)
    {
        var left = Left.Evaluate(context);
        switch (Operator)
        {
            case "and":
                return LiquidValue.IsTruthy(left) && LiquidValue.IsTruthy(Right.Evaluate(context));
            case "or":
                return LiquidValue.IsTruthy(left) || LiquidValue.IsTruthy(Right.Evaluate(context));
        }
        var right = Right.Evaluate(context);
        return Operator switch
        {
            "==" => LiquidValue.AreEqual(left, right),
            "!=" or "<>" => !LiquidValue.AreEqual(left, right),
            "contains" => LiquidValue.Contains(left, right),
            "<" => LiquidValue.Compare(left, right) < 0,
            ">" => LiquidValue.Compare(left, right) > 0,
            "<=" => LiquidValue.Compare(left, right) <= 0,
            _ => LiquidValue.Compare(left, right) >= 0,
        };
    }
}

internal sealed record FilterArgument(string? Name, Expression Value);

internal sealed record FilterExpression(Expression Input, string Filter, IReadOnlyList<FilterArgument> Arguments, SourcePosition Position) : Expression(Position)
{
    public override object? Evaluate(RenderContext context)
    {
        var input = Input.Evaluate(context);
        var positional = new List<object?>(Arguments.Count);
        Dictionary<string, object?>? named = null;
        foreach (var argument in Arguments)
        {
            var value = argument.Value.Evaluate(context);
            if (argument.Name is null)
            {
                positional.Add(value);
            }
            else
            {
                (named ??= [])[argument.Name] = value;
            }
        }
        context.CountStep(Position);
        try
        {
            var result = context.GetFilter(Filter)(input, new LiquidArguments(positional, named, context));
            context.CheckSize(result, Position);
            return result;
        }
        catch (FilterException exception)
        {
            throw new LiquidException($"Filter '{Filter}': {exception.Message}", Position);
        }
    }
}
