using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using OrchardCore.Locking.Distributed;
using OrchardCore.Modules;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Helpers;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Activities;

namespace Sapling.Workflows.Engine;

/// <summary>Finds the runs an event concerns, starts, resumes and stores them; <see cref="WorkflowRunner"/> runs them.</summary>
internal sealed class WorkflowManager(
    IActivityLibrary activityLibrary,
    IWorkflowTypeStore workflowTypes,
    IWorkflowStore workflows,
    IWorkflowIdGenerator idGenerator,
    WorkflowRunner runner,
    IStringLocalizer<MissingActivity> localizer,
    IDistributedLock distributedLock,
    IClock clock,
    ILogger<WorkflowManager> logger) : IWorkflowManager
{
    public Workflow NewWorkflow(WorkflowType workflowType, string? correlationId = null)
    {
        var workflow = new Workflow
        {
            WorkflowTypeId = workflowType.WorkflowTypeId,
            Status = WorkflowStatus.Idle,
            CorrelationId = correlationId,
            LockTimeout = workflowType.LockTimeout,
            LockExpiration = workflowType.LockExpiration,
            CreatedUtc = clock.UtcNow,
            State = JObject.FromObject(new WorkflowState
            {
                ActivityStates = workflowType.Activities.ToDictionary(activity => activity.ActivityId, activity => activity.Properties),
            })!,
        };
        workflow.WorkflowId = idGenerator.GenerateUniqueId(workflow);
        return workflow;
    }

    public async Task<WorkflowExecutionContext> CreateWorkflowExecutionContextAsync(WorkflowType workflowType, Workflow workflow, IDictionary<string, object>? input = null)
    {
        var state = workflow.State.Deserialize<WorkflowState>(JOptions.Default) ?? new WorkflowState();
        var activities = new List<ActivityContext>();
        foreach (var record in workflowType.Activities)
        {
            activities.Add(await CreateActivityExecutionContextAsync(record, state.ActivityStates.TryGetValue(record.ActivityId, out var properties) ? properties : record.Properties));
        }
        var merged = new Dictionary<string, object>(state.Input);
        foreach (var (name, value) in input ?? new Dictionary<string, object>())
        {
            merged[name] = value;
        }
        return new WorkflowExecutionContext(
            workflowType, workflow, merged, state.Output, state.Properties, state.ExecutedActivities, state.LastResult, activities);
    }

    public Task<ActivityContext> CreateActivityExecutionContextAsync(ActivityRecord activityRecord, JsonObject properties)
    {
        var activity = activityLibrary.InstantiateActivity<IActivity>(activityRecord.Name, properties);
        if (activity is null)
        {
            logger.LogWarning("No enabled feature has the activity '{Activity}'; a workflow that reaches it stops there.", activityRecord.Name);
            activity = new MissingActivity(localizer, activityRecord);
        }
        return Task.FromResult(new ActivityContext { ActivityRecord = activityRecord, Activity = activity });
    }

    public async Task<IEnumerable<WorkflowExecutionContext>> TriggerEventAsync(string name, IDictionary<string, object>? input = null, string? correlationId = null, bool isExclusive = false, bool isAlwaysCorrelated = false)
    {
        if (activityLibrary.GetActivityByName(name) is null)
        {
            logger.LogError("The event '{Activity}' was triggered, but no enabled feature has it.", name);
            return [];
        }
        var contexts = new List<WorkflowExecutionContext>();
        // What halts now must not be resumed by the event that made it halt, so the halted ones are found first.
        foreach (var workflow in (await workflows.ListByActivityNameAsync(name, correlationId, isAlwaysCorrelated)).ToList())
        {
            contexts.AddRange(await ResumeHaltedAsync(workflow, name, input, correlationId, isAlwaysCorrelated));
        }
        foreach (var workflowType in (await workflowTypes.GetByStartActivityAsync(name)).ToList())
        {
            if (await StartByEventAsync(workflowType, name, input, correlationId, isExclusive, isAlwaysCorrelated) is { } context)
            {
                contexts.Add(context);
            }
        }
        return contexts;
    }

    private async Task<List<WorkflowExecutionContext>> ResumeHaltedAsync(Workflow workflow, string name, IDictionary<string, object>? input, string? correlationId, bool isAlwaysCorrelated)
    {
        var contexts = new List<WorkflowExecutionContext>();
        if (!runner.CanEnter(workflow.WorkflowId))
        {
            return contexts;
        }
        var (locker, locked) = await distributedLock.TryAcquireWorkflowLockAsync(workflow);
        if (!locked)
        {
            logger.LogWarning("Workflow '{Workflow}' is locked; the event '{Event}' did not resume it.", workflow.WorkflowId, name);
            return contexts;
        }
        await using (locker)
        {
            // Whoever held the lock before may have moved the run on.
            var current = workflow.IsAtomic ? await workflows.GetAsync(workflow.Id) : workflow;
            var workflowType = current is null ? null : await workflowTypes.GetAsync(current.WorkflowTypeId);
            if (current is null || workflowType is not { IsEnabled: true } || (!isAlwaysCorrelated && (current.CorrelationId ?? "") != (correlationId ?? "")))
            {
                return contexts;
            }
            foreach (var blocking in current.BlockingActivities.Where(activity => activity.Name == name).ToList())
            {
                contexts.Add(await ResumeWorkflowAsync(current, blocking, input));
            }
        }
        return contexts;
    }

    private async Task<WorkflowExecutionContext?> StartByEventAsync(WorkflowType workflowType, string name, IDictionary<string, object>? input, string? correlationId, bool isExclusive, bool isAlwaysCorrelated)
    {
        // A workflow that triggers the event it starts with would start itself without end.
        if (!runner.CanEnter(workflowType.WorkflowTypeId))
        {
            return null;
        }
        var (locker, locked) = await distributedLock.TryAcquireWorkflowTypeLockAsync(workflowType, isExclusive);
        if (!locked)
        {
            logger.LogWarning("Workflow type '{Type}' is locked; the event '{Event}' did not start it.", workflowType.Name, name);
            return null;
        }
        await using (locker)
        {
            if (workflowType.IsSingleton && await workflows.HasHaltedInstanceAsync(workflowType.WorkflowTypeId))
            {
                return null;
            }
            if (isExclusive && (await workflows.ListAsync(workflowType.WorkflowTypeId, name, correlationId, isAlwaysCorrelated))
                    .Any(workflow => workflow.BlockingActivities.Any(activity => activity.Name == name && activity.IsStart)))
            {
                return null;
            }
            return await StartWorkflowAsync(workflowType, workflowType.Activities.First(activity => activity.IsStart && activity.Name == name), input, correlationId);
        }
    }

    public Task<WorkflowExecutionContext> StartWorkflowAsync(WorkflowType workflowType, ActivityRecord? startActivity = null, IDictionary<string, object>? input = null, string? correlationId = null) =>
        BeginAsync(workflowType, startActivity, input, correlationId, restart: false);

    public Task<WorkflowExecutionContext> RestartWorkflowAsync(WorkflowType workflowType, IDictionary<string, object>? input = null, string? correlationId = null) =>
        BeginAsync(workflowType, null, input, correlationId, restart: true);

    private async Task<WorkflowExecutionContext> BeginAsync(WorkflowType workflowType, ActivityRecord? startActivity, IDictionary<string, object>? input, string? correlationId, bool restart)
    {
        startActivity ??= workflowType.Activities.FirstOrDefault(activity => activity.IsStart)
            ?? throw new InvalidOperationException($"Workflow '{workflowType.Name}' has no start activity.");
        var context = await CreateWorkflowExecutionContextAsync(workflowType, NewWorkflow(workflowType, correlationId), input);
        context.Status = WorkflowStatus.Starting;
        await runner.SignalAsync(context, activity => activity.OnInputReceivedAsync(context, context.Input));
        await runner.SignalAsync(context, activity => restart
            ? activity.OnWorkflowRestartingAsync(context, context.CancellationToken)
            : activity.OnWorkflowStartingAsync(context, context.CancellationToken));
        if (context.CancellationToken.IsCancellationRequested)
        {
            return context;
        }
        if (!await runner.CanExecuteAsync(this, context, startActivity))
        {
            // A condition of the event that was not met leaves no trace; one that failed is a fault to be seen.
            if (context.Status == WorkflowStatus.Faulted)
            {
                await StoreAsync(context);
            }
            else
            {
                context.Status = WorkflowStatus.Idle;
            }
            return context;
        }
        await runner.SignalAsync(context, activity => restart ? activity.OnWorkflowRestartedAsync(context) : activity.OnWorkflowStartedAsync(context));
        await ExecuteWorkflowAsync(context, startActivity);
        if (context.Status != WorkflowStatus.Finished || !workflowType.DeleteFinishedWorkflows)
        {
            await StoreAsync(context);
        }
        return context;
    }

    public async Task<WorkflowExecutionContext> ResumeWorkflowAsync(Workflow workflow, BlockingActivity awaitingActivity, IDictionary<string, object>? input = null)
    {
        var workflowType = await workflowTypes.GetAsync(workflow.WorkflowTypeId)
            ?? throw new InvalidOperationException($"The type of workflow '{workflow.WorkflowId}' is gone.");
        var context = await CreateWorkflowExecutionContextAsync(workflowType, workflow, input);
        var record = workflowType.Activities.FirstOrDefault(activity => activity.ActivityId == awaitingActivity.ActivityId);
        if (record is null)
        {
            // The type was changed while the run waited: it can go nowhere from here.
            context.Fault(new InvalidOperationException($"The activity '{awaitingActivity.Name}' the workflow waited at is no longer part of it."), new ActivityContext());
            workflow.BlockingActivities.Remove(awaitingActivity);
            await StoreAsync(context);
            return context;
        }
        context.Status = WorkflowStatus.Resuming;
        await runner.SignalAsync(context, activity => activity.OnInputReceivedAsync(context, context.Input));
        await runner.SignalAsync(context, activity => activity.OnWorkflowResumingAsync(context, context.CancellationToken));
        if (!context.CancellationToken.IsCancellationRequested)
        {
            if (!await runner.CanExecuteAsync(this, context, record))
            {
                if (context.Status == WorkflowStatus.Faulted)
                {
                    await StoreAsync(context);
                }
                else
                {
                    context.Status = WorkflowStatus.Halted;
                }
                return context;
            }
            await runner.SignalAsync(context, activity => activity.OnWorkflowResumedAsync(context));
            workflow.BlockingActivities.Remove(awaitingActivity);
            await ExecuteWorkflowAsync(context, record);
        }
        if (context.Status == WorkflowStatus.Finished && workflowType.DeleteFinishedWorkflows)
        {
            await workflows.DeleteAsync(workflow);
        }
        else
        {
            await StoreAsync(context);
        }
        return context;
    }

    public Task<IEnumerable<ActivityRecord>> ExecuteWorkflowAsync(WorkflowExecutionContext workflowExecutionContext, ActivityRecord activity) =>
        runner.RunAsync(this, workflowExecutionContext, activity);

    private async Task StoreAsync(WorkflowExecutionContext context)
    {
        context.Workflow.State = WorkflowValues.State(context);
        await workflows.SaveAsync(context.Workflow);
    }
}
