using OrchardCore.Workflows.Activities;

namespace OrchardCore.Workflows.Models;

/// <summary>A run while it runs: values back in their real types, activities instantiated.</summary>
public sealed class WorkflowExecutionContext : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    public WorkflowExecutionContext(
        WorkflowType workflowType,
        Workflow workflow,
        IDictionary<string, object>? input,
        IDictionary<string, object>? output,
        IDictionary<string, object>? properties,
        IList<ExecutedActivity>? executedActivities,
        object? lastResult,
        IEnumerable<ActivityContext> activities)
    {
        WorkflowType = workflowType;
        Workflow = workflow;
        Input = input ?? new Dictionary<string, object>();
        Output = output ?? new Dictionary<string, object>();
        Properties = properties ?? new Dictionary<string, object>();
        ExecutedActivities = new Stack<ExecutedActivity>(executedActivities ?? []);
        LastResult = lastResult;
        Activities = activities.ToDictionary(context => context.ActivityRecord.ActivityId);
        CancellationToken = _cancellation.Token;
    }

    public Workflow Workflow { get; }
    public WorkflowType WorkflowType { get; }
    public IDictionary<string, ActivityContext> Activities { get; }
    public IDictionary<string, object> Input { get; }
    public IDictionary<string, object> Output { get; }
    public IDictionary<string, object> Properties { get; }
    public object? LastResult { get; set; }
    public Stack<ExecutedActivity> ExecutedActivities { get; set; }
    public CancellationToken CancellationToken { get; }
    public string WorkflowId => Workflow.WorkflowId;

    public string? CorrelationId
    {
        get => Workflow.CorrelationId;
        set => Workflow.CorrelationId = value;
    }

    public WorkflowStatus Status
    {
        get => Workflow.Status;
        set => Workflow.Status = value;
    }

    public ActivityContext GetActivity(string activityId) => Activities[activityId];

    public void Fault(Exception exception, ActivityContext _)
    {
        Workflow.Status = WorkflowStatus.Faulted;
        Workflow.FaultMessage = exception.Message;
    }

    public void Dispose() => _cancellation.Dispose();
}

/// <summary>An activity with the record it was made from.</summary>
public class ActivityContext
{
    public ActivityRecord ActivityRecord { get; set; } = null!;
    public IActivity Activity { get; set; } = null!;
}
