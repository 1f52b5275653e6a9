using Microsoft.Extensions.Logging;
using OrchardCore.Modules;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Engine;

/// <summary>Walks the graph of one run, activity by activity, until all branches have ended or wait.</summary>
internal sealed class WorkflowRunner(IEnumerable<IWorkflowFaultHandler> faultHandlers, ILogger<WorkflowRunner> logger)
{
    // Workflows that trigger events that start workflows, and so on.
    private const int MaxDepth = 100;

    // A loop drawn without an exit.
    private const int MaxActivities = 100_000;

    private readonly HashSet<string> _running = [];

    /// <summary>Whether that run, or that type, is not running already in this scope.</summary>
    public bool CanEnter(string id)
    {
        if (_running.Count >= MaxDepth * 2)
        {
            logger.LogError("Workflows trigger each other more than {Depth} levels deep; no further ones are run.", MaxDepth);
            return false;
        }
        return !_running.Contains(id);
    }

    /// <summary>Tells every activity of the run; one that fails is logged and the others are told nevertheless.</summary>
    public Task SignalAsync(WorkflowExecutionContext context, Func<IActivity, Task> signal) =>
        context.Activities.Values.InvokeAsync(activity => signal(activity.Activity), logger);

    public async Task<bool> CanExecuteAsync(IWorkflowManager manager, WorkflowExecutionContext context, ActivityRecord record)
    {
        var activity = context.GetActivity(record.ActivityId);
        try
        {
            return await activity.Activity.CanExecuteAsync(context, activity);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await FaultAsync(manager, context, activity, exception);
            return false;
        }
    }

    public async Task<IEnumerable<ActivityRecord>> RunAsync(IWorkflowManager manager, WorkflowExecutionContext context, ActivityRecord start)
    {
        var ownsRun = _running.Add(context.WorkflowId);
        var ownsType = _running.Add(context.WorkflowType.WorkflowTypeId);
        try
        {
            return await WalkAsync(manager, context, start);
        }
        finally
        {
            if (ownsRun)
            {
                _running.Remove(context.WorkflowId);
            }
            if (ownsType)
            {
                _running.Remove(context.WorkflowType.WorkflowTypeId);
            }
        }
    }

    private async Task<IEnumerable<ActivityRecord>> WalkAsync(IWorkflowManager manager, WorkflowExecutionContext context, ActivityRecord start)
    {
        var resuming = context.Status == WorkflowStatus.Resuming;
        var first = true;
        var scheduled = new Stack<ActivityRecord>([start]);
        context.Status = WorkflowStatus.Executing;
        for (var count = 0; scheduled.TryPop(out var record); count++)
        {
            var activity = context.GetActivity(record.ActivityId);
            IEnumerable<string> outcomes;
            try
            {
                if (count >= MaxActivities)
                {
                    throw new InvalidOperationException($"The workflow ran more than {MaxActivities} activities without a pause.");
                }
                await SignalAsync(context, other => other.OnActivityExecutingAsync(context, activity, context.CancellationToken));
                var result = resuming
                    ? await activity.Activity.ResumeAsync(context, activity)
                    : await activity.Activity.ExecuteAsync(context, activity);
                if (result.IsHalted && first && !resuming)
                {
                    // The event that starts a workflow has just happened: it is not waited for.
                    result = await activity.Activity.ResumeAsync(context, activity);
                }
                first = resuming = false;
                if (result.IsHalted)
                {
                    // At once, so that a join further on can call the rivals of its branch off.
                    Block(context.Workflow, record);
                    continue;
                }
                outcomes = result.Outcomes.ToList();
            }
            catch (Exception exception)
            {
                await FaultAsync(manager, context, activity, exception);
                return Blocking(context);
            }
            await SignalAsync(context, other => other.OnActivityExecutedAsync(context, activity));
            if (context.CancellationToken.IsCancellationRequested)
            {
                return Blocking(context);
            }
            context.ExecutedActivities.Push(new ExecutedActivity { ActivityId = record.ActivityId, Outcome = string.Join(", ", outcomes) });
            foreach (var outcome in outcomes)
            {
                var transition = context.WorkflowType.Transitions.FirstOrDefault(candidate => candidate.SourceActivityId == record.ActivityId && candidate.SourceOutcomeName == outcome);
                var next = transition is null ? null : context.WorkflowType.Activities.FirstOrDefault(candidate => candidate.ActivityId == transition.DestinationActivityId);
                if (next is not null && next != record)
                {
                    scheduled.Push(next);
                }
            }
        }
        context.Status = context.Workflow.BlockingActivities.Count > 0 ? WorkflowStatus.Halted : WorkflowStatus.Finished;
        return Blocking(context);
    }

    private static void Block(Workflow workflow, ActivityRecord record)
    {
        if (workflow.BlockingActivities.All(activity => activity.ActivityId != record.ActivityId))
        {
            workflow.BlockingActivities.Add(BlockingActivity.FromActivity(record));
        }
    }

    private static List<ActivityRecord> Blocking(WorkflowExecutionContext context) =>
        context.WorkflowType.Activities.Where(record => context.Workflow.BlockingActivities.Any(activity => activity.ActivityId == record.ActivityId)).ToList();

    private async Task FaultAsync(IWorkflowManager manager, WorkflowExecutionContext context, ActivityContext activity, Exception exception)
    {
        logger.LogError(exception, "Activity '{Activity}' of workflow '{Workflow}' ({WorkflowId}) failed.", activity.ActivityRecord.Name, context.WorkflowType.Name, context.WorkflowId);
        context.Fault(exception, activity);
        await faultHandlers.InvokeAsync(handler => handler.OnWorkflowFaultAsync(manager, context, activity, exception), logger);
    }
}
