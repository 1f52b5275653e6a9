using System.Text.Json.Nodes;

namespace DevCrm.Api.Resources;

/// <summary>JSON Merge Patch (RFC 7396) of objects.</summary>
internal static class MergePatch
{
    public static JsonObject Apply(JsonNode? target, JsonObject patch)
    {
        var merged = target as JsonObject ?? [];
        merged = (JsonObject)merged.DeepClone();
        foreach (var (name, value) in patch)
        {
            if (value is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = value is JsonObject inner ? Apply(merged[name], inner) : value.DeepClone();
            }
        }

        return merged;
    }
}
