using OrchardCore.Scripting;
using OrchardCore.Workflows.Models;

namespace Sapling.Workflows.Scripting;

/// <summary>What a script in a workflow knows and changes of the run.</summary>
internal sealed class WorkflowMethods(WorkflowExecutionContext context) : IGlobalMethodProvider
{
    public IEnumerable<GlobalMethod> GetMethods() =>
    [
        new() { Name = "workflow", Method = _ => () => new { context.WorkflowId, context.CorrelationId, context.Input, context.Output, context.Properties, context.WorkflowType.Name } },
        new() { Name = "workflowId", Method = _ => () => context.WorkflowId },
        new() { Name = "input", Method = _ => (string name) => context.Input.TryGetValue(name, out var value) ? value : null },
        new() { Name = "output", Method = _ => (string name, object value) => context.Output[name] = value },
        new() { Name = "property", Method = _ => (string name) => context.Properties.TryGetValue(name, out var value) ? value : null },
        new() { Name = "setProperty", Method = _ => (string name, object value) => context.Properties[name] = value },
        new() { Name = "lastResult", Method = _ => () => context.LastResult },
        new() { Name = "correlationId", Method = _ => () => context.CorrelationId },
    ];
}

/// <summary>Lets a script choose the outcome of its activity.</summary>
internal sealed class OutcomeMethods(ICollection<string> outcomes) : IGlobalMethodProvider
{
    public IEnumerable<GlobalMethod> GetMethods() => [new() { Name = "setOutcome", Method = _ => (string name) => outcomes.Add(name) }];
}
