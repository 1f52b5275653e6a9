#pragma warning disable MA0042 // The synchronous method of each pair is what the asynchronous one does by default.
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.Entities;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Activities;

/// <summary>Base of all activities; what an editor sets lies in the JSON properties of the activity's record.</summary>
public abstract class Activity : Entity, IActivity
{
    public abstract string Name { get; }
    public abstract LocalizedString DisplayText { get; }
    public abstract LocalizedString Category { get; }
    public virtual bool HasEditor => true;

    public virtual IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => [];

    public virtual ValueTask<IEnumerable<Outcome>> GetPossibleOutcomesAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        ValueTask.FromResult(GetPossibleOutcomes(workflowContext, activityContext));

    public virtual bool CanExecute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => true;

    public virtual Task<bool> CanExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Task.FromResult(CanExecute(workflowContext, activityContext));

    public virtual ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Noop();

    public virtual Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Task.FromResult(Execute(workflowContext, activityContext));

    public virtual ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Noop();

    public virtual Task<ActivityExecutionResult> ResumeAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Task.FromResult(Resume(workflowContext, activityContext));

    public virtual Task OnInputReceivedAsync(WorkflowExecutionContext workflowContext, IDictionary<string, object> input) => Task.CompletedTask;
    public virtual Task OnWorkflowStartingAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default) => Task.CompletedTask;
    public virtual Task OnWorkflowStartedAsync(WorkflowExecutionContext context) => Task.CompletedTask;
    public virtual Task OnWorkflowRestartingAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default) => Task.CompletedTask;
    public virtual Task OnWorkflowRestartedAsync(WorkflowExecutionContext context) => Task.CompletedTask;
    public virtual Task OnWorkflowResumingAsync(WorkflowExecutionContext context, CancellationToken cancellationToken = default) => Task.CompletedTask;
    public virtual Task OnWorkflowResumedAsync(WorkflowExecutionContext context) => Task.CompletedTask;
    public virtual Task OnActivityExecutingAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext, CancellationToken cancellationToken = default) => Task.CompletedTask;
    public virtual Task OnActivityExecutedAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Task.CompletedTask;

    protected static Outcome Outcome(LocalizedString name) => new(name);
    protected static IEnumerable<Outcome> Outcomes(params LocalizedString[] names) => names.Select(Outcome);
    protected static IEnumerable<Outcome> Outcomes(IEnumerable<LocalizedString> names) => names.Select(Outcome);
    protected static ActivityExecutionResult Outcomes(string name) => new([name]);
    protected static ActivityExecutionResult Outcomes(IEnumerable<string> names) => new(names);
    protected static ActivityExecutionResult Halt() => ActivityExecutionResult.Halted;
    protected static ActivityExecutionResult Noop() => ActivityExecutionResult.Empty;

    protected virtual T GetProperty<T>(Func<T>? defaultValue = null, [CallerMemberName] string? name = null) =>
        GetProperty(typeof(T), defaultValue, name);

    protected virtual T GetProperty<T>(Type type, Func<T>? defaultValue = null, [CallerMemberName] string? name = null)
    {
        if (Properties[name!] is { } node)
        {
            // Recipes write enumerations by name, documents by number.
            var value = type.IsEnum && node.GetValueKind() == JsonValueKind.String ? Enum.Parse(type, node.GetValue<string>(), ignoreCase: true) : node.Deserialize(type, JOptions.Default);
            if (value is T typed)
            {
                return typed;
            }
        }
        return defaultValue is null ? default! : defaultValue();
    }

    protected virtual void SetProperty(object? value, [CallerMemberName] string? name = null) =>
        Properties[name!] = JsonSerializer.SerializeToNode(value, JOptions.Default);
}

/// <summary>Base of tasks.</summary>
public abstract class TaskActivity : Activity, ITask;

/// <summary>Base of tasks whose name is that of their class.</summary>
public abstract class TaskActivity<TActivity> : TaskActivity where TActivity : ITask
{
    public override string Name => typeof(TActivity).Name;
}

/// <summary>Base of events: reaching one halts the workflow until the event is triggered.</summary>
public abstract class EventActivity : Activity, IEvent
{
    public override ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Halt();
}
