using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Scripting;

namespace OrchardCore.Workflows.Activities;

/// <summary>Runs JavaScript that may choose among the outcomes named beside it.</summary>
public class ScriptTask : TaskActivity<ScriptTask>
{
    private readonly IWorkflowScriptEvaluator _scriptEvaluator;
    private readonly IStringLocalizer S;

    public ScriptTask(IWorkflowScriptEvaluator scriptEvaluator, IStringLocalizer<ScriptTask> localizer)
    {
        _scriptEvaluator = scriptEvaluator;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["Script Task"];
    public override LocalizedString Category => S["Control Flow"];

    public IList<string> AvailableOutcomes { get => GetProperty(() => new List<string> { "Done" }); set => SetProperty(value); }
    public WorkflowExpression<object> Script { get => GetProperty(() => new WorkflowExpression<object>("setOutcome('Done');")); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(AvailableOutcomes.Select(outcome => S[outcome]));

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var outcomes = new List<string>();
        workflowContext.LastResult = await _scriptEvaluator.EvaluateAsync(Script, workflowContext, new OutcomeMethods(outcomes));
        return Outcomes((IEnumerable<string>)outcomes);
    }
}
