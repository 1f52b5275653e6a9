using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>Starts, resumes and runs workflows.</summary>
public interface IWorkflowManager
{
    Workflow NewWorkflow(WorkflowType workflowType, string? correlationId = null);
    Task<WorkflowExecutionContext> CreateWorkflowExecutionContextAsync(WorkflowType workflowType, Workflow workflow, IDictionary<string, object>? input = null);
    Task<ActivityContext> CreateActivityExecutionContextAsync(ActivityRecord activityRecord, JsonObject properties);

    /// <summary>Resumes the runs that wait for this event and starts the enabled types that begin with it.</summary>
    Task<IEnumerable<WorkflowExecutionContext>> TriggerEventAsync(string name, IDictionary<string, object>? input = null, string? correlationId = null, bool isExclusive = false, bool isAlwaysCorrelated = false);
    Task<WorkflowExecutionContext> RestartWorkflowAsync(WorkflowType workflowType, IDictionary<string, object>? input = null, string? correlationId = null);
}

public static class WorkflowManagerExtensions
{
    /// <summary>Runs a workflow type again with the input the given run had.</summary>
    public static Task<WorkflowExecutionContext> RestartWorkflowAsync(this IWorkflowManager workflowManager, Workflow workflow, WorkflowType workflowType, JsonSerializerOptions? jsonSerializerOptions = null)
    {
        var state = workflow.State.Deserialize<WorkflowState>(jsonSerializerOptions ?? JOptions.Default);
        return workflowManager.RestartWorkflowAsync(workflowType, state?.Input, workflow.CorrelationId);
    }
}
