using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Activities;

public class IfElseTask : TaskActivity<IfElseTask>
{
    private readonly IWorkflowScriptEvaluator _scriptEvaluator;
    private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
    private readonly IStringLocalizer S;

    public IfElseTask(IWorkflowScriptEvaluator scriptEvaluator, IWorkflowExpressionEvaluator expressionEvaluator, IStringLocalizer<IfElseTask> localizer)
    {
        _scriptEvaluator = scriptEvaluator;
        _expressionEvaluator = expressionEvaluator;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["If/Else Task"];
    public override LocalizedString Category => S["Control Flow"];

    public WorkflowScriptSyntax Syntax { get => GetProperty(() => WorkflowScriptSyntax.JavaScript); set => SetProperty(value); }
    public WorkflowExpression<bool> Condition { get => GetProperty(() => new WorkflowExpression<bool>()); set => SetProperty(value); }
    public WorkflowExpression<bool> LiquidCondition { get => GetProperty(() => new WorkflowExpression<bool>()); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["True"], S["False"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var result = Syntax == WorkflowScriptSyntax.Liquid
            ? await _expressionEvaluator.EvaluateAsync(LiquidCondition, workflowContext, null)
            : await _scriptEvaluator.EvaluateAsync(Condition, workflowContext);
        workflowContext.LastResult = result;
        return Outcomes(result ? "True" : "False");
    }
}
