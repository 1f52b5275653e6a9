using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>Is told of stored, changed and deleted runs.</summary>
public interface IWorkflowHandler
{
    Task CreatedAsync(WorkflowCreatedContext context);
    Task UpdatedAsync(WorkflowUpdatedContext context);
    Task DeletedAsync(WorkflowDeletedContext context);
}

/// <summary>Is told of stored, changed and deleted workflow types.</summary>
public interface IWorkflowTypeEventHandler
{
    Task CreatedAsync(WorkflowTypeCreatedContext context);
    Task UpdatedAsync(WorkflowTypeUpdatedContext context);
    Task DeletedAsync(WorkflowTypeDeletedContext context);
}
