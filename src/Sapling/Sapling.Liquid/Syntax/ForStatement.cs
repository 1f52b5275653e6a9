using Sapling.Liquid.Values;

namespace Sapling.Liquid.Syntax;

/// <summary>A loop over a list, a dictionary's pairs or a range, with its own <c>forloop</c>.</summary>
internal sealed record ForStatement(string Variable, Expression Source, Expression? Limit, Expression? Offset, bool Reversed, Block Body, Block? Else) : Statement
{
    public override Completion Run(RenderContext context)
    {
        var items = Select(context);
        if (items.Count == 0)
        {
            return Else?.Run(context) ?? Completion.Normal;
        }
        var loop = new ForLoop(items.Count, context.GetVariable("forloop") as ForLoop);
        context.EnterScope();
        try
        {
            context.SetLocal("forloop", loop);
            foreach (var item in items)
            {
                context.CountStep(Source.Position);
                context.SetLocal(Variable, item);
                if (Body.Run(context) == Completion.Break)
                {
                    break;
                }
                loop.Index0++;
            }
        }
        finally
        {
            context.LeaveScope();
        }
        return Completion.Normal;
    }

    // Offset and limit choose first, then the order is turned.
    private List<object?> Select(RenderContext context)
    {
        var source = Source.Evaluate(context);
        var offset = Math.Max(Bound(Offset, context, 0), 0);
        var limit = Math.Max(Bound(Limit, context, int.MaxValue), 0);
        var items = new List<object?>();
        foreach (var item in LiquidValue.Enumerate(source).Skip(offset).Take(limit))
        {
            context.CountStep(Source.Position);
            items.Add(item);
        }
        if (Reversed)
        {
            items.Reverse();
        }
        return items;
    }

    private static int Bound(Expression? expression, RenderContext context, int otherwise)
    {
        if (expression is null || expression.Evaluate(context) is not { } value)
        {
            return otherwise;
        }
        return LiquidNumber.TryRead(value, out var number)
            ? (int)Math.Clamp(number, int.MinValue, int.MaxValue)
            : throw new LiquidException("'limit' and 'offset' take a number", expression.Position);
    }
}

/// <summary>What a template knows of the loop it is in.</summary>
internal sealed class ForLoop(int length, ForLoop? parent) : ILiquidMembers
{
    public int Index0 { get; set; }

    public object? GetMember(string name) => name switch
    {
        "index" => (decimal)(Index0 + 1),
        "index0" => (decimal)Index0,
        "rindex" => (decimal)(length - Index0),
        "rindex0" => (decimal)(length - Index0 - 1),
        "first" => Index0 == 0,
        "last" => Index0 == length - 1,
        "length" => (decimal)length,
        "parentloop" => parent,
        _ => null,
    };
}
