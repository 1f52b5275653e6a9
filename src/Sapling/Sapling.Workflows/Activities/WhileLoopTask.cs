using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Activities;

public class WhileLoopTask : TaskActivity<WhileLoopTask>
{
    private readonly IWorkflowScriptEvaluator _scriptEvaluator;
    private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
    private readonly IStringLocalizer S;

    public WhileLoopTask(IWorkflowScriptEvaluator scriptEvaluator, IWorkflowExpressionEvaluator expressionEvaluator, IStringLocalizer<WhileLoopTask> localizer)
    {
        _scriptEvaluator = scriptEvaluator;
        _expressionEvaluator = expressionEvaluator;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["While Loop Task"];
    public override LocalizedString Category => S["Control Flow"];

    public WorkflowScriptSyntax Syntax { get => GetProperty(() => WorkflowScriptSyntax.JavaScript); set => SetProperty(value); }
    public WorkflowExpression<bool> Condition { get => GetProperty(() => new WorkflowExpression<bool>()); set => SetProperty(value); }
    public WorkflowExpression<bool> LiquidCondition { get => GetProperty(() => new WorkflowExpression<bool>()); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Iterate"], S["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var again = Syntax == WorkflowScriptSyntax.Liquid
            ? await _expressionEvaluator.EvaluateAsync(LiquidCondition, workflowContext, null)
            : await _scriptEvaluator.EvaluateAsync(Condition, workflowContext);
        return Outcomes(again ? "Iterate" : "Done");
    }
}
