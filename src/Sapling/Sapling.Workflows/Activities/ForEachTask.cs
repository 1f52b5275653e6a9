using System.Text.Json.Nodes;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace OrchardCore.Workflows.Activities;

public class ForEachTask : TaskActivity<ForEachTask>
{
    private readonly IWorkflowScriptEvaluator _scriptEvaluator;
    private readonly IWorkflowExpressionEvaluator _expressionEvaluator;
    private readonly IStringLocalizer S;

    public ForEachTask(IWorkflowScriptEvaluator scriptEvaluator, IWorkflowExpressionEvaluator expressionEvaluator, IStringLocalizer<ForEachTask> localizer)
    {
        _scriptEvaluator = scriptEvaluator;
        _expressionEvaluator = expressionEvaluator;
        S = localizer;
    }

    public override LocalizedString DisplayText => S["For Each Task"];
    public override LocalizedString Category => S["Control Flow"];

    public WorkflowScriptSyntax Syntax { get => GetProperty(() => WorkflowScriptSyntax.JavaScript); set => SetProperty(value); }
    public WorkflowExpression<IEnumerable<object>> Enumerable { get => GetProperty(() => new WorkflowExpression<IEnumerable<object>>()); set => SetProperty(value); }

    /// <summary>A template that writes a JSON array.</summary>
    public WorkflowExpression<object> LiquidEnumerable { get => GetProperty(() => new WorkflowExpression<object>()); set => SetProperty(value); }
    public string LoopVariableName { get => GetProperty(() => "x"); set => SetProperty(value); }
    public object? Current { get => GetProperty<object?>(); set => SetProperty(value); }
    public int Index { get => GetProperty(() => 0); set => SetProperty(value); }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Iterate"], S["Done"]);

    public override async Task<ActivityExecutionResult> ExecuteAsync(WorkflowExecutionContext workflowContext, ActivityContext activityContext)
    {
        var items = (await ReadAsync(workflowContext)).ToList();
        if (Index >= items.Count)
        {
            Index = 0;
            return Outcomes("Done");
        }
        var current = items[Index];
        Current = current;
        workflowContext.Properties[LoopVariableName] = current;
        workflowContext.LastResult = current;
        Index++;
        return Outcomes("Iterate");
    }

    private async Task<IEnumerable<object>> ReadAsync(WorkflowExecutionContext context)
    {
        if (Syntax == WorkflowScriptSyntax.JavaScript)
        {
            return await _scriptEvaluator.EvaluateAsync(Enumerable, context) ?? [];
        }
        var text = (await _expressionEvaluator.EvaluateAsync(LiquidEnumerable, context, null))?.ToString();
        return string.IsNullOrEmpty(text) ? [] : JNode.Parse(text).ToObject<List<object>>() ?? [];
    }
}
