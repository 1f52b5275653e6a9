namespace OrchardCore.Workflows.Models;

/// <summary>Text that an activity evaluates while it runs: Liquid or JavaScript, as the activity decides.</summary>
public class WorkflowExpression<T>
{
    public WorkflowExpression()
    {
    }

    public WorkflowExpression(string? expression) => Expression = expression;

    public string? Expression { get; set; }

    public override string ToString() => Expression ?? "";
}

public enum WorkflowScriptSyntax
{
    JavaScript,
    Liquid,
}
