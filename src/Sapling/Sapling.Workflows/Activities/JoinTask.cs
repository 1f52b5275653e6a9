using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Activities;

/// <summary>Waits for all branches that lead to it, or for the first one, whose rivals then end.</summary>
public class JoinTask : TaskActivity<JoinTask>
{
    private readonly IStringLocalizer S;

    public JoinTask(IStringLocalizer<JoinTask> localizer) => S = localizer;

    public enum JoinMode
    {
        WaitAll,
        WaitAny,
    }

    public override LocalizedString DisplayText => S["Join Task"];
    public override LocalizedString Category => S["Control Flow"];

    public JoinMode Mode { get => GetProperty(() => JoinMode.WaitAll); set => SetProperty(value); }
    private List<string> Branches { get => GetProperty(() => new List<string>()); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Joined"]);

    public override ActivityExecutionResult Execute(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var arrived = Branches;
        var expected = workflowContext.GetInboundTransitions(activityContext.ActivityRecord.ActivityId).Select(Key).ToList();
        if (Mode == JoinMode.WaitAll)
        {
            return expected.TrueForAll(arrived.Contains) ? Outcomes("Joined") : Noop();
        }
        if (!expected.Exists(arrived.Contains))
        {
            return Noop();
        }
        var upstream = workflowContext.GetInboundActivityPath(activityContext.ActivityRecord.ActivityId).ToHashSet();
        foreach (var blocking in workflowContext.Workflow.BlockingActivities.Where(activity => upstream.Contains(activity.ActivityId)).ToList())
        {
            workflowContext.Workflow.BlockingActivities.Remove(blocking);
        }
        return Outcomes("Joined");
    }

    // Notes which branches have come as far as this activity.
    public override Task OnActivityExecutedAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        foreach (var transition in workflowContext.GetOutboundTransitions(activityContext.ActivityRecord.ActivityId))
        {
            if (ReferenceEquals(workflowContext.GetActivity(transition.DestinationActivityId).Activity, this))
            {
                Branches = [.. Branches.Union([Key(transition)])];
            }
        }
        return Task.CompletedTask;
    }

    private static string Key(Transition transition) => $"@{transition.SourceActivityId}_{transition.SourceOutcomeName}";
}
