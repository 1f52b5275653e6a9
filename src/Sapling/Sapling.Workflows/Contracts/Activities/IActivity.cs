using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.Entities;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Activities;

/// <summary>One node of a workflow: an event that starts or resumes it, or a task that does something.</summary>
public interface IActivity : IEntity
{
    string Name { get; }
    LocalizedString DisplayText { get; }
    LocalizedString Category { get; }
    bool HasEditor { get; }
    new JsonObject Properties { get; set; }

    IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext);
    ValueTask<IEnumerable<Outcome>> GetPossibleOutcomesAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext);
    Task<bool> CanExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext);
    Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext);
    Task<ActivityExecutionResult> ResumeAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext);
    Task OnInputReceivedAsync(WorkflowExecutionContext workflowContext, IDictionary<string, object> input);
    Task OnWorkflowStartingAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default);
    Task OnWorkflowStartedAsync(WorkflowExecutionContext context);
    Task OnWorkflowRestartingAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default);
    Task OnWorkflowRestartedAsync(WorkflowExecutionContext context);
    Task OnWorkflowResumingAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default);
    Task OnWorkflowResumedAsync(WorkflowExecutionContext context);
    Task OnActivityExecutingAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext, CancellationToken cancellationToken = default);
    Task OnActivityExecutedAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext);
}

/// <summary>An activity that waits for something to happen.</summary>
public interface IEvent : IActivity;

/// <summary>An activity that runs and goes on.</summary>
public interface ITask : IActivity;
