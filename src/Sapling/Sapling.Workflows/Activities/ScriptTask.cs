using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;
using Sapling.Workflows.Scripting;
using static Sapling.Workflows.Editing.ActivityFieldKind;

namespace Sapling.Workflows.Activities;

internal sealed class ScriptTask(IWorkflowScriptEvaluator scripts, IStringLocalizer<ScriptTask> localizer) : BuiltInTask<ScriptTask>(localizer)
{
    private const string Nothing = "setOutcome('Done');";

    public override LocalizedString DisplayText => S["Script Task"];
    public override LocalizedString Category => S["Control Flow"];
    public override string Icon => "bi-code-slash";
    public override LocalizedString Description => S["Runs JavaScript and goes on with the outcome it sets."];

    public override IReadOnlyList<ActivityField> Fields =>
    [
        new("AvailableOutcomes", Lines, S["Available outcomes"], "Done", S["One name a line."]),
        new("Script", Template, S["Script"], Nothing, S["Functions: input(name), property(name), setProperty(name, value), output(name, value), lastResult(), correlationId(), workflow(), setOutcome(name), log(level, text, value), uuid(). ECMAScript 5."]) { InDesign = true },
    ];

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(GetProperty(() => new List<string> { "Done" }, "AvailableOutcomes").Select(outcome => S[outcome]));

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var outcomes = new List<string>();
        workflowContext.LastResult = await scripts.EvaluateAsync(ExpressionOf<object>("Script", Nothing), workflowContext, new OutcomeMethods(outcomes));
        return Outcomes((IEnumerable<string>)outcomes);
    }
}
