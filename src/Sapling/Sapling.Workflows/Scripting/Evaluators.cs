using System.Text.Encodings.Web;
using OrchardCore.Scripting;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;
using Sapling.Liquid;

namespace Sapling.Workflows.Scripting;

internal sealed class LiquidWorkflowExpressionEvaluator(ILiquidRenderer renderer) : IWorkflowExpressionEvaluator
{
    public async Task<T> EvaluateAsync<T>(WorkflowExpression<T> expression, WorkflowExecutionContext workflowContext, TextEncoder? encoder)
    {
        if (string.IsNullOrWhiteSpace(expression.Expression))
        {
            return default!;
        }
        var properties = new Dictionary<string, object?> { ["Workflow"] = workflowContext };
        var text = await renderer.RenderAsync(expression.Expression, encoder, null, properties, workflowContext.CancellationToken);
        return string.IsNullOrWhiteSpace(text) ? default! : ScriptValues.To<T>(text.Trim())!;
    }
}

internal sealed class JavaScriptWorkflowScriptEvaluator(IScriptingManager scriptingManager) : IWorkflowScriptEvaluator
{
    public async Task<T> EvaluateAsync<T>(WorkflowExpression<T> expression, WorkflowExecutionContext workflowContext, params IGlobalMethodProvider[] scopedMethodProviders)
    {
        if (string.IsNullOrWhiteSpace(expression.Expression))
        {
            return default!;
        }
        var value = await scriptingManager.EvaluateAsync($"js:{expression}", null, null, [.. scopedMethodProviders, new WorkflowMethods(workflowContext)], workflowContext.CancellationToken);
        return ScriptValues.To<T>(value)!;
    }
}
