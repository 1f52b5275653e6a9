using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DevCrm.Api.OpenApi;
using DevCrm.Api.Problems;

namespace DevCrm.Api.ViewModels;

/// <summary>The reference page.</summary>
public class ReferenceViewModel
{
    public IReadOnlyList<ApiOperation> Operations { get; set; } = [];

    public JsonObject Schemas { get; set; } = [];

    public IReadOnlyList<ProblemCode> Codes { get; set; } = [];

    /// <summary>The type of a schema in words, with the name of the schema it refers to, where there is one.</summary>
    public static (string Text, string? Schema) Describe(JsonNode? schema)
    {
        if (schema is not JsonObject json)
        {
            return ("", null);
        }

        if ((string?)json["$ref"] is { } reference)
        {
            var name = reference[(reference.LastIndexOf('/') + 1)..];
            return (name, name);
        }

        if (json["anyOf"] is JsonArray choices)
        {
            var (text, target) = Describe(choices[0]);
            return (text + " or null", target);
        }

        if (json["items"] is { } items)
        {
            var (text, target) = Describe(items);
            return ("list of " + text, target);
        }

        var types = json["type"] is JsonArray several ? several.Select(type => (string?)type) : [(string?)json["type"]];
        return (string.Join(" or ", types) + ((string?)json["format"] is { } format ? $" ({format})" : ""), null);
    }

    /// <summary>What the schema of a model is called.</summary>
    public static string Name(Type type) => SchemaCatalog.NameOf(type);

    public static bool IsTrue(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) && flag;
}
