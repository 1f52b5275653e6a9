using System.Text.Encodings.Web;
using OrchardCore.Scripting;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Services;

/// <summary>Renders an expression with Liquid, the run being `Workflow`.</summary>
public interface IWorkflowExpressionEvaluator
{
    Task<T> EvaluateAsync<T>(WorkflowExpression<T> expression, WorkflowExecutionContext workflowContext, TextEncoder? encoder);
}

/// <summary>Runs an expression as JavaScript within limits of time, steps and memory.</summary>
public interface IWorkflowScriptEvaluator
{
    Task<T> EvaluateAsync<T>(WorkflowExpression<T> expression, WorkflowExecutionContext workflowContext, params IGlobalMethodProvider[] scopedMethodProviders);
}

/// <summary>Is told of a run that failed.</summary>
public interface IWorkflowFaultHandler
{
    Task OnWorkflowFaultAsync(IWorkflowManager workflowManager, WorkflowExecutionContext workflowContext, ActivityContext activityContext, Exception exception);
}

/// <summary>Makes the ids of runs.</summary>
public interface IWorkflowIdGenerator
{
    string GenerateUniqueId(Workflow workflow);
}

/// <summary>Makes the ids of workflow types.</summary>
public interface IWorkflowTypeIdGenerator
{
    string GenerateUniqueId(WorkflowType workflowType);
}

/// <summary>Makes the ids of activities.</summary>
public interface IActivityIdGenerator
{
    string GenerateUniqueId(ActivityRecord activityRecord);
}
