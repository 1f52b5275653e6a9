using Sapling.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Engine;

/// <summary>Lets workflows react to the failure of other workflows.</summary>
internal sealed class DefaultWorkflowFaultHandler : IWorkflowFaultHandler
{
    public async Task OnWorkflowFaultAsync(IWorkflowManager workflowManager, WorkflowExecutionContext workflowContext, ActivityContext activityContext, Exception exception)
    {
        // A workflow that handles faults and fails itself must not call itself again.
        if (workflowContext.WorkflowType.Activities.Any(activity => activity.Name == nameof(WorkflowFaultEvent)))
        {
            return;
        }
        var fault = new WorkflowFaultModel
        {
            WorkflowId = workflowContext.WorkflowId,
            WorkflowName = workflowContext.WorkflowType.Name,
            ErrorMessage = exception.Message,
            ExceptionDetails = exception.ToString(),
            FaultMessage = workflowContext.Workflow.FaultMessage,
            ActivityId = activityContext.ActivityRecord.ActivityId,
            ActivityTypeName = activityContext.Activity.GetType().Name,
            ActivityDisplayName = activityContext.Activity.DisplayText.Value,
            ExecutedActivityCount = workflowContext.ExecutedActivities.Count,
        };
        await workflowManager.TriggerEventAsync(
            nameof(WorkflowFaultEvent),
            new Dictionary<string, object> { [WorkflowFaultModel.WorkflowFaultInputKey] = fault },
            workflowContext.CorrelationId);
    }
}
