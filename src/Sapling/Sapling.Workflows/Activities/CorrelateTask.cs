using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class CorrelateTask(IWorkflowScriptEvaluator scripts, IWorkflowExpressionEvaluator templates, IStringLocalizer<CorrelateTask> localizer)
    : ScriptedTask<CorrelateTask>(scripts, templates, localizer)
{
    public override LocalizedString DisplayText => S["Correlate Task"];
    public override LocalizedString Category => S["Primitives"];
    public override string Icon => "bi-link-45deg";
    public override LocalizedString Description => S["Says what the workflow is about, so that later events of that thing find it."];

    public override IReadOnlyList<ActivityField> Fields =>
        [Syntax, new("Value", Expression, S["Value"], "", S["JavaScript or Liquid, by the syntax chosen."]) { InDesign = true }];

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        workflowContext.CorrelationId = (await EvaluateAsync<string>("Value", "Value", workflowContext) ?? "").Trim();
        return Outcomes("Done");
    }
}
