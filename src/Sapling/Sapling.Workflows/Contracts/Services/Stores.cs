using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>Stored workflow types.</summary>
public interface IWorkflowTypeStore
{
    Task<WorkflowType?> GetAsync(long id);
    Task<WorkflowType?> GetAsync(string uid);
    Task<IEnumerable<WorkflowType>> GetAsync(IEnumerable<long> ids);
    Task<IEnumerable<WorkflowType>> ListAsync();

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
    Task<IEnumerable<Workflow>> ListAsync(string? workflowTypeId = null, int? skip = null, int? take = null);
    Task<IEnumerable<Workflow>> ListAsync(IEnumerable<string> workflowTypeIds);
    Task<IEnumerable<Workflow>> ListAsync(string workflowTypeId, IEnumerable<string> blockingActivityIds);
    Task<IEnumerable<Workflow>> ListAsync(string workflowTypeId, string activityName, string? correlationId = null, bool isAlwaysCorrelated = false);
    Task<IEnumerable<Workflow>> ListByActivityNameAsync(string activityName, string? correlationId = null, bool isAlwaysCorrelated = false);
    Task<Workflow?> GetAsync(long id);
    Task<Workflow?> GetAsync(string uid);
    Task<IEnumerable<Workflow>> GetAsync(IEnumerable<long> ids);
    Task<IEnumerable<Workflow>> GetAsync(IEnumerable<string> uids);
    Task SaveAsync(Workflow workflow);
    Task DeleteAsync(Workflow workflow);
}
