using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Activities;

/// <summary>Counts from one number to another, which is not reached itself.</summary>
public class ForLoopTask : TaskActivity<ForLoopTask>
{
    private readonly IWorkflowScriptEvaluator _scriptEvaluator;
    private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
    private readonly IStringLocalizer S;

    public ForLoopTask(IWorkflowScriptEvaluator scriptEvaluator, IWorkflowExpressionEvaluator expressionEvaluator, IStringLocalizer<ForLoopTask> localizer)
    {
        _scriptEvaluator = scriptEvaluator;
        _expressionEvaluator = expressionEvaluator;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["For Loop Task"];
    public override LocalizedString Category => S["Control Flow"];

    public WorkflowScriptSyntax Syntax { get => GetProperty(() => WorkflowScriptSyntax.JavaScript); set => SetProperty(value); }
    public WorkflowExpression<double> From { get => GetProperty(() => new WorkflowExpression<double>("0")); set => SetProperty(value); }
    public WorkflowExpression<double> To { get => GetProperty(() => new WorkflowExpression<double>("10")); set => SetProperty(value); }
    public WorkflowExpression<double> Step { get => GetProperty(() => new WorkflowExpression<double>("1")); set => SetProperty(value); }
    public WorkflowExpression<string> LiquidFrom { get => GetProperty(() => new WorkflowExpression<string>("0")); set => SetProperty(value); }
    public WorkflowExpression<string> LiquidTo { get => GetProperty(() => new WorkflowExpression<string>("10")); set => SetProperty(value); }
    public WorkflowExpression<string> LiquidStep { get => GetProperty(() => new WorkflowExpression<string>("1")); set => SetProperty(value); }
    public string LoopVariableName { get => GetProperty(() => "x"); set => SetProperty(value); }

    /// <summary>Where the loop is now.</summary>
    public double Index { get => GetProperty(() => 0d); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Iterate"], S["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var from = await ReadAsync(From, LiquidFrom, workflowContext);
        var to = await ReadAsync(To, LiquidTo, workflowContext);
        var step = await ReadAsync(Step, LiquidStep, workflowContext);
        if (step <= 0)
        {
            throw new InvalidOperationException($"The step of '{DisplayText}' is {step}: the loop would not end.");
        }
        Index = Math.Max(Index, from);
        if (Index >= to)
        {
            Index = from;
            return Outcomes("Done");
        }
        workflowContext.LastResult = Index;
        workflowContext.Properties[LoopVariableName] = Index;
        Index += step;
        return Outcomes("Iterate");
    }

    private async Task<double> ReadAsync(WorkflowExpression<double> script, WorkflowExpression<string> liquid, WorkflowExecutionContext context)
    {
        if (Syntax == WorkflowScriptSyntax.JavaScript)
        {
            return await _scriptEvaluator.EvaluateAsync(script, context);
        }
        var text = await _expressionEvaluator.EvaluateAsync(liquid, context, null);
        return double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : throw new InvalidOperationException($"'{text}' is no number.");
    }
}
