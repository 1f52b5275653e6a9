using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.Workflows.Models;

namespace Sapling.Workflows.Engine;

/// <summary>Turns what a run holds into JSON.</summary>
internal static class WorkflowValues
{
    public static JsonObject State(WorkflowExecutionContext context) => JObject.FromObject(new WorkflowState
    {
        Input = Write(context.Input, "input"),
        Output = Write(context.Output, "output"),
        Properties = Write(context.Properties, "property"),
        LastResult = Write(context.LastResult, "last result"),
        // A stack lists the newest first; it is made again from a list that ends with it.
        ExecutedActivities = context.ExecutedActivities.Reverse().ToList(),
        ActivityStates = context.Activities.ToDictionary(entry => entry.Key, entry => entry.Value.Activity.Properties),
    })!;

    private static Dictionary<string, object> Write(IDictionary<string, object> values, string what) =>
        values.ToDictionary(entry => entry.Key, entry => Write(entry.Value, $"{what} '{entry.Key}'")!);

    private static object? Write(object? value, string what)
    {
        try
        {
            return JNode.FromObject(value);
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw new InvalidOperationException($"The workflow's {what} of type {value?.GetType()} cannot be stored.", exception);
        }
    }
}
