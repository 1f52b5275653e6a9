using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;

namespace Sapling.Workflows.Activities;

/// <summary>Happens when another workflow fails.</summary>
internal sealed class WorkflowFaultEvent(IStringLocalizer<WorkflowFaultEvent> localizer, IWorkflowScriptEvaluator scripts) : EventActivity, IBuiltInActivity
{
    private readonly IStringLocalizer S = localizer;

    public override string Name => nameof(WorkflowFaultEvent);
    public override LocalizedString DisplayText => S["Catch Workflow Fault Event"];
    public override LocalizedString Category => S["Background"];
    public string Icon => "bi-exclamation-octagon";
    public LocalizedString Description => S["Happens when another workflow fails."];

    public IReadOnlyList<ActivityField> Fields =>
        [new("ErrorFilter", ActivityFieldKind.Expression, S["Condition"], "", S["JavaScript that says whether the fault is of interest, such as input('WorkflowFault').WorkflowName == 'Purchase paid'. Empty: every fault."]) { InDesign = true }];

    public override async Task<bool> CanExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        GetProperty(() => new WorkflowExpression<bool>(), "ErrorFilter") is not { Expression.Length: > 0 } filter || await scripts.EvaluateAsync(filter, workflowContext);

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"]);

    public override ActivityExecutionResult Resume(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes("Done");
}
