using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Tests.Workflows;

/// <summary>What the record tasks of a test wrote, in order.</summary>
public sealed class Recorder
{
    public List<string> Lines { get; } = [];
}

public abstract class TestEvent(IStringLocalizer localizer) : EventActivity
{
    public override string Name => GetType().Name;
    public override LocalizedString DisplayText => localizer[Name];
    public override LocalizedString Category => localizer["Test"];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(localizer["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes("Done");
}

public class SomethingEvent(IStringLocalizer<SomethingEvent> localizer) : TestEvent(localizer)
{
    public override bool CanExecute(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => !workflowContext.Input.ContainsKey("Refuse");
}

public class OtherEvent(IStringLocalizer<OtherEvent> localizer) : TestEvent(localizer);

/// <summary>Writes down a Liquid expression.</summary>
public class RecordTask(Recorder recorder, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<RecordTask> localizer) : TaskActivity<RecordTask>
{
    public override LocalizedString DisplayText => localizer["Record"];
    public override LocalizedString Category => localizer["Test"];

    public WorkflowExpression<string> Text
    {
        get => GetProperty(() => new WorkflowExpression<string>("recorded"));
        set => SetProperty(value);
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(localizer["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        recorder.Lines.Add(await evaluator.EvaluateAsync(Text, workflowContext, null));
        return Outcomes("Done");
    }
}

public class FailTask(IStringLocalizer<FailTask> localizer) : TaskActivity<FailTask>
{
    public override LocalizedString DisplayText => localizer["Fail"];
    public override LocalizedString Category => localizer["Test"];

    public override Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        throw new InvalidOperationException("It failed on purpose.");
}
