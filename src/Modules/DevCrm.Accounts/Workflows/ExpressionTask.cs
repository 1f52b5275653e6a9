using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Accounts.Workflows;

/// <summary>A task whose settings are Liquid expressions, each a public property of that name, edited by one common form.</summary>
public abstract class ExpressionTask<TTask> : TaskActivity<TTask>, IExpressionTask
    where TTask : ExpressionTask<TTask>
{
    private readonly IWorkflowExpressionEvaluator _evaluator;

    protected ExpressionTask(IWorkflowExpressionEvaluator evaluator, IStringLocalizer localizer)
    {
        _evaluator = evaluator;
        S = localizer;
    }

    protected IStringLocalizer S { get; }

    public override LocalizedString Category => S["DevCrm"];

    public abstract LocalizedString Description { get; }

    public abstract IReadOnlyList<ExpressionField> Fields { get; }

    public WorkflowExpression<string> this[string name]
    {
        get => GetProperty(() => new WorkflowExpression<string>(), name);
        set => SetProperty(value, name);
    }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) =>
        Outcomes(S["Done"]);

    /// <summary>The trimmed value of an expression; null when it is empty.</summary>
    protected async Task<string?> EvaluateAsync(WorkflowExpression<string> expression, WorkflowExecutionContext workflowContext)
    {
        if (string.IsNullOrWhiteSpace(expression.Expression))
        {
            return null;
        }

        var value = await _evaluator.EvaluateAsync(expression, workflowContext, encoder: null!);
        return string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }
}
