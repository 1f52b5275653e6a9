using Sapling.Liquid.Values;

namespace Sapling.Liquid.Syntax;

/// <summary>How a statement ended: loops look at it.</summary>
internal enum Completion
{
    Normal,
    Break,
    Continue,
}

internal abstract record Statement
{
    public abstract Completion Run(RenderContext context);
}

/// <summary>The statements of a template or of a block in it.</summary>
internal sealed record Block(IReadOnlyList<Statement> Statements) : Statement
{
    public override Completion Run(RenderContext context)
    {
        foreach (var statement in Statements)
        {
            var completion = statement.Run(context);
            if (completion != Completion.Normal)
            {
                return completion;
            }
        }
        return Completion.Normal;
    }
}

internal sealed record TextStatement(string Text, SourcePosition Position) : Statement
{
    public override Completion Run(RenderContext context)
    {
        context.Write(Text, Position);
        return Completion.Normal;
    }
}

internal sealed record OutputStatement(Expression Expression) : Statement
{
    public override Completion Run(RenderContext context)
    {
        context.CountStep(Expression.Position);
        context.WriteValue(Expression.Evaluate(context), Expression.Position);
        return Completion.Normal;
    }
}

internal sealed record AssignStatement(string Name, Expression Value) : Statement
{
    public override Completion Run(RenderContext context)
    {
        context.CountStep(Value.Position);
        context.Assign(Name, Value.Evaluate(context));
        return Completion.Normal;
    }
}

internal sealed record CaptureStatement(string Name, Block Body) : Statement
{
    public override Completion Run(RenderContext context)
    {
        var completion = context.Capture(Body, out var text);
        context.Assign(Name, new SafeText(text));
        return completion;
    }
}

internal sealed record CountStatement(string Name, int Step) : Statement
{
    public override Completion Run(RenderContext context)
    {
        var value = context.Counters.GetValueOrDefault(Name);
        context.Counters[Name] = value + Step;
        context.WriteValue((decimal)(Step > 0 ? value : value + Step), default);
        return Completion.Normal;
    }
}

/// <summary>Puts out its values in turn; cycles of one group share the turn.</summary>
internal sealed record CycleStatement(Expression? Group, IReadOnlyList<Expression> Values, string Key) : Statement
{
    public override Completion Run(RenderContext context)
    {
        var key = Group is null ? Key : LiquidValue.ToText(Group.Evaluate(context));
        var turn = context.Cycles.GetValueOrDefault(key);
        context.Cycles[key] = turn + 1;
        var value = Values[turn % Values.Count];
        context.WriteValue(value.Evaluate(context), value.Position);
        return Completion.Normal;
    }
}

internal sealed record JumpStatement(Completion Kind) : Statement
{
    public override Completion Run(RenderContext context) => Kind;
}

internal sealed record Branch(Expression? Condition, bool Negate, Block Body);

internal sealed record IfStatement(IReadOnlyList<Branch> Branches) : Statement
{
    public override Completion Run(RenderContext context)
    {
        foreach (var branch in Branches)
        {
            if (branch.Condition is null || LiquidValue.IsTruthy(branch.Condition.Evaluate(context)) != branch.Negate)
            {
                return branch.Body.Run(context);
            }
        }
        return Completion.Normal;
    }
}

internal sealed record WhenBranch(IReadOnlyList<Expression> Values, Block Body);

internal sealed record CaseStatement(Expression Subject, IReadOnlyList<WhenBranch> Branches, Block? Else) : Statement
{
    public override Completion Run(RenderContext context)
    {
        var subject = Subject.Evaluate(context);
        var matched = false;
        foreach (var branch in Branches)
        {
            if (branch.Values.Any(value => LiquidValue.AreEqual(subject, value.Evaluate(context))))
            {
                matched = true;
                var completion = branch.Body.Run(context);
                if (completion != Completion.Normal)
                {
                    return completion;
                }
            }
        }
        return matched || Else is null ? Completion.Normal : Else.Run(context);
    }
}
