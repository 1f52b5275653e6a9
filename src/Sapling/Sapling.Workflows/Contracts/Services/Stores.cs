using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>Stored workflow types.</summary>
public interface IWorkflowTypeStore
{
    Task<WorkflowType?> GetAsync(long id);
    Task<WorkflowType?> GetAsync(string uid);

    /// <summary>Enabled types that start with an activity of that name.</summary>
    Task<IEnumerable<WorkflowType>> GetByStartActivityAsync(string activityName);
    Task SaveAsync(WorkflowType workflowType);
    Task DeleteAsync(WorkflowType workflowType);
}

/// <summary>Stored runs.</summary>
public interface IWorkflowStore
{
    Task<int> CountAsync(string? workflowTypeId = null);
    Task<bool> HasHaltedInstanceAsync(string workflowTypeId);
    Task<IEnumerable<Workflow>> ListAsync(string workflowTypeId, string activityName, string? correlationId = null, bool isAlwaysCorrelated = false);
    Task<IEnumerable<Workflow>> ListByActivityNameAsync(string activityName, string? correlationId = null, bool isAlwaysCorrelated = false);
    Task<Workflow?> GetAsync(long id);
    Task SaveAsync(Workflow workflow);
    Task DeleteAsync(Workflow workflow);
}
