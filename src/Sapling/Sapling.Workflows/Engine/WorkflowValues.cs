using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace Sapling.Workflows.Engine;

/// <summary>Turns what a run holds into JSON and back; serializers of features know the values JSON does not.</summary>
internal sealed class WorkflowValues(IEnumerable<IWorkflowValueSerializer> serializers)
{
    public async Task<JsonObject> StateAsync(WorkflowExecutionContext context) => JObject.FromObject(new WorkflowState
    {
        Input = await WriteAsync(context.Input, "input"),
        Output = await WriteAsync(context.Output, "output"),
        Properties = await WriteAsync(context.Properties, "property"),
        LastResult = await WriteAsync(context.LastResult, "last result"),
        // A stack lists the newest first; it is made again from a list that ends with it.
        ExecutedActivities = context.ExecutedActivities.Reverse().ToList(),
        ActivityStates = context.Activities.ToDictionary(entry => entry.Key, entry => entry.Value.Activity.Properties),
    })!;

    public async Task<IDictionary<string, object>> ReadAsync(IDictionary<string, object> stored)
    {
        var values = new Dictionary<string, object>();
        foreach (var (name, value) in stored)
        {
            values[name] = (await ReadAsync(value))!;
        }
        return values;
    }

    public async Task<object?> ReadAsync(object? stored)
    {
        var context = new SerializeWorkflowValueContext(stored);
        foreach (var serializer in serializers)
        {
            await serializer.DeserializeValueAsync(context);
        }
        return context.Output;
    }

    private async Task<IDictionary<string, object>> WriteAsync(IDictionary<string, object> values, string what)
    {
        var stored = new Dictionary<string, object>();
        foreach (var (name, value) in values)
        {
            stored[name] = (await WriteAsync(value, $"{what} '{name}'"))!;
        }
        return stored;
    }

    private async Task<object?> WriteAsync(object? value, string what)
    {
        var context = new SerializeWorkflowValueContext(value);
        foreach (var serializer in serializers)
        {
            await serializer.SerializeValueAsync(context);
        }
        try
        {
            return JNode.FromObject(context.Output);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new InvalidOperationException($"The workflow's {what} of type {value?.GetType()} cannot be stored.", exception);
        }
    }
}
