using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DevCrm.Core.Workflows;

/// <summary>What a mail or webhook gets to see of a workflow.</summary>
internal static class WorkflowModel
{
    /// <summary>
    /// The workflow's properties and, over them, its input; but only plain values and JSON: what else lies there
    /// (content items, services) is not meant to leave the program.
    /// </summary>
    public static JsonObject Of(IDictionary<string, object> properties, IDictionary<string, object> input)
    {
        var model = new JsonObject();
        foreach (var (name, value) in properties)
        {
            Set(model, name, value);
        }

        foreach (var (name, value) in input)
        {
            Set(model, name, value);
        }

        return model;
    }

    /// <summary>Puts the fields of a JSON text over the model; the error says why the text is not one.</summary>
    public static string? Merge(JsonObject model, string json)
    {
        try
        {
            if (JsonNode.Parse(json) is not JsonObject fields)
            {
                return "It must be a JSON object.";
            }

            foreach (var (name, value) in fields)
            {
                model[name] = value?.DeepClone();
            }

            return null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    private static void Set(JsonObject model, string name, object? value)
    {
        switch (value)
        {
            case JsonNode node:
                model[name] = node.DeepClone();
                break;
            case JsonElement element:
                model[name] = JsonSerializer.SerializeToNode(element);
                break;
            case null or string or bool or int or long or decimal or double or DateTime or DateTimeOffset or Guid:
                model[name] = JsonSerializer.SerializeToNode(value);
                break;
        }
    }
}
