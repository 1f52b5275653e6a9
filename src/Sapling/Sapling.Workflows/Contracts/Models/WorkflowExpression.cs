using OrchardCore.Scripting;

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

/// <summary>Base of what handlers get to see of an evaluation.</summary>
public class WorkflowExecutionHandlerContextBase
{
    protected WorkflowExecutionHandlerContextBase(WorkflowExecutionContext workflowContext) => WorkflowContext = workflowContext;

    public WorkflowExecutionContext WorkflowContext { get; }
}

/// <summary>Lets handlers add functions to a script before it runs.</summary>
public class WorkflowExecutionScriptContext : WorkflowExecutionHandlerContextBase
{
    public WorkflowExecutionScriptContext(WorkflowExecutionContext workflowContext) : base(workflowContext)
    {
    }

    public IList<IGlobalMethodProvider> ScopedMethodProviders { get; init; } = [];
}
