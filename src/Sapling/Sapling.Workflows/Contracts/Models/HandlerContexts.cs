namespace OrchardCore.Workflows.Models;

public class WorkflowContext(Workflow workflow)
{
    public Workflow Workflow { get; } = workflow;
}

public class WorkflowCreatedContext(Workflow workflow) : WorkflowContext(workflow);

public class WorkflowUpdatedContext(Workflow workflow) : WorkflowContext(workflow);

public class WorkflowDeletedContext(Workflow workflow) : WorkflowContext(workflow);

public class WorkflowTypeContext(WorkflowType workflowType)
{
    public WorkflowType WorkflowType { get; } = workflowType;
}

public class WorkflowTypeCreatedContext(WorkflowType workflowType) : WorkflowTypeContext(workflowType);

public class WorkflowTypeUpdatedContext(WorkflowType workflowType) : WorkflowTypeContext(workflowType);

public class WorkflowTypeDeletedContext(WorkflowType workflowType) : WorkflowTypeContext(workflowType);

/// <summary>A value on its way into or out of stored state; a serializer that knows it sets the output.</summary>
public class SerializeWorkflowValueContext
{
    public SerializeWorkflowValueContext(object? input)
    {
        Input = input;
        Output = input;
    }

    public object? Input { get; set; }
    public object? Output { get; set; }
}

/// <summary>What the workflow fault event hands to the workflows that wait for it.</summary>
public class WorkflowFaultModel
{
    public const string WorkflowFaultInputKey = "WorkflowFault";

    public string? WorkflowId { get; set; }
    public string? WorkflowName { get; set; }
    public string? ExceptionDetails { get; set; }
    public string? FaultMessage { get; set; }
    public string? ErrorMessage { get; set; }
    public string? ActivityTypeName { get; set; }
    public string? ActivityDisplayName { get; set; }
    public string? ActivityId { get; set; }
    public int ExecutedActivityCount { get; set; }
}
