using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>Is told of stored, changed and deleted runs.</summary>
public interface IWorkflowHandler
{
    Task CreatedAsync(WorkflowCreatedContext context);
    Task UpdatedAsync(WorkflowUpdatedContext context);
    Task DeletedAsync(WorkflowDeletedContext context);
}

public abstract class WorkflowHandlerBase : IWorkflowHandler
{
    public virtual Task CreatedAsync(WorkflowCreatedContext context) => Task.CompletedTask;
    public virtual Task UpdatedAsync(WorkflowUpdatedContext context) => Task.CompletedTask;
    public virtual Task DeletedAsync(WorkflowDeletedContext context) => Task.CompletedTask;
}

/// <summary>Is told of stored, changed and deleted workflow types.</summary>
public interface IWorkflowTypeEventHandler
{
    Task CreatedAsync(WorkflowTypeCreatedContext context);
    Task UpdatedAsync(WorkflowTypeUpdatedContext context);
    Task DeletedAsync(WorkflowTypeDeletedContext context);
}

public abstract class WorkflowTypeHandlerBase : IWorkflowTypeEventHandler
{
    public virtual Task CreatedAsync(WorkflowTypeCreatedContext context) => Task.CompletedTask;
    public virtual Task UpdatedAsync(WorkflowTypeUpdatedContext context) => Task.CompletedTask;
    public virtual Task DeletedAsync(WorkflowTypeDeletedContext context) => Task.CompletedTask;
}
