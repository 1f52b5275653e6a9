using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class IfElseTask(IWorkflowScriptEvaluator scripts, IWorkflowExpressionEvaluator templates, IStringLocalizer<IfElseTask> localizer)
    : ScriptedTask<IfElseTask>(scripts, templates, localizer)
{
    public override LocalizedString DisplayText => S["If/Else Task"];
    public override LocalizedString Category => S["Control Flow"];
    public override string Icon => "bi-signpost-split";
    public override LocalizedString Description => S["Goes one way or the other, depending on a condition."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        Syntax,
        new("Condition", Expression, S["Condition"], "", S["JavaScript that is true or false, such as input('Amount') > 100."]) { InDesign = true },
        new("LiquidCondition", Expression, S["Condition in Liquid"], "", S["A template that writes true or false."]) { InDesign = true },
    ];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["True"], S["False"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var result = await EvaluateAsync<bool>("Condition", "LiquidCondition", workflowContext);
        workflowContext.LastResult = result;
        return Outcomes(result ? "True" : "False");
    }
}
