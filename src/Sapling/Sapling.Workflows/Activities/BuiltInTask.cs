using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Abstractions.Models;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Workflows.Editing;

namespace Sapling.Workflows.Activities;

/// <summary>Base of the runtime's own tasks, which have the outcome Done unless they say otherwise.</summary>
internal abstract class BuiltInTask<TActivity>(IStringLocalizer localizer) : TaskActivity<TActivity>, IBuiltInActivity where TActivity : ITask
{
    protected IStringLocalizer S { get; } = localizer;

    public abstract string Icon { get; }

    public abstract LocalizedString Description { get; }

    public abstract IReadOnlyList<ActivityField> Fields { get; }

    public override IEnumerable<Outcome> GetPossibleOutcomes(WorkflowExecutionContext workflowContext, ActivityContext activityContext) => Outcomes(S["Done"]);

    protected WorkflowExpression<T> ExpressionOf<T>(string name, string? otherwise = null) => GetProperty(() => new WorkflowExpression<T>(otherwise), name);

    protected string TextOf(string name, string otherwise = "") => GetProperty(() => otherwise, name);
}

/// <summary>Base of tasks whose expressions are JavaScript or Liquid, as an administrator chooses.</summary>
internal abstract class ScriptedTask<TActivity>(IWorkflowScriptEvaluator scripts, IWorkflowExpressionEvaluator templates, IStringLocalizer localizer)
    : BuiltInTask<TActivity>(localizer) where TActivity : ITask
{
    protected bool IsLiquid => GetProperty(() => WorkflowScriptSyntax.JavaScript, "Syntax") == WorkflowScriptSyntax.Liquid;

    protected ActivityField Syntax =>
        new("Syntax", ActivityFieldKind.Choice, S["Syntax"], "JavaScript", S["Which of the expressions below counts."], Enum.GetNames<WorkflowScriptSyntax>());

    /// <summary>Evaluates the property that holds the script, or the one that holds the template.</summary>
    protected Task<T> EvaluateAsync<T>(string script, string template, WorkflowExecutionContext context) =>
        IsLiquid ? EvaluateLiquidAsync<T>(template, context) : scripts.EvaluateAsync(ExpressionOf<T>(script), context);

    protected Task<T> EvaluateLiquidAsync<T>(string template, WorkflowExecutionContext context) => templates.EvaluateAsync(ExpressionOf<T>(template), context, null);
}
