using System.Text.Json.Settings;

namespace System.Text.Json.Nodes;

/// <summary>JSON nodes from and to text and objects.</summary>
public static class JNode
{
    public static JsonNode? Parse(string json) => JsonNode.Parse(json, JOptions.Node, JOptions.Document);

    public static JsonNode? FromObject(object? obj, JsonSerializerOptions? options = null)
        => obj is JsonNode node ? node.DeepClone() : JsonSerializer.SerializeToNode(obj, options ?? JOptions.Default);

    public static T? ToObject<T>(this JsonNode? jsonNode, JsonSerializerOptions? options = null)
        => jsonNode.Deserialize<T>(options ?? JOptions.Default);

    public static object? ToObject(this JsonNode? jsonNode, Type type, JsonSerializerOptions? options = null)
        => jsonNode.Deserialize(type, options ?? JOptions.Default);

    public static T? Value<T>(this JsonNode? jsonNode) => jsonNode.Deserialize<T>(JOptions.Default);

    public static IEnumerable<T?> Values<T>(this JsonNode? jsonNode) => jsonNode is JsonArray array ? array.Select(node => node.Value<T>()) : [];
}

/// <summary>JSON objects.</summary>
public static class JObject
{
    public static JsonObject? Parse(string json) => JNode.Parse(json) as JsonObject;

    public static async Task<JsonObject?> LoadAsync(Stream utf8Json)
        => await JsonNode.ParseAsync(utf8Json, JOptions.Node, JOptions.Document) as JsonObject;

    public static JsonObject? FromObject(object? obj, JsonSerializerOptions? options = null) => JNode.FromObject(obj, options) as JsonObject;

    /// <summary>Writes the members of <paramref name="content"/> over those of the object, objects inside likewise.</summary>
    public static JsonObject Merge(this JsonObject jsonObject, JsonNode? content, JsonMergeSettings? settings = null)
    {
        settings ??= new JsonMergeSettings();
        foreach (var (name, value) in content as JsonObject ?? [])
        {
            switch (jsonObject[name], value)
            {
                case (JsonObject ours, JsonObject theirs):
                    ours.Merge(theirs, settings);
                    break;
                case (JsonArray ours, JsonArray theirs):
                    Merge(ours, theirs, settings.MergeArrayHandling);
                    break;
                case (not null, null) when settings.MergeNullValueHandling == MergeNullValueHandling.Ignore:
                    break;
                default:
                    jsonObject[name] = value?.DeepClone();
                    break;
            }
        }

        return jsonObject;
    }

    private static void Merge(JsonArray ours, JsonArray theirs, MergeArrayHandling handling)
    {
        if (handling == MergeArrayHandling.Replace)
        {
            ours.Clear();
        }

        for (var i = 0; i < theirs.Count; i++)
        {
            var value = theirs[i]?.DeepClone();
            if (handling == MergeArrayHandling.Merge && i < ours.Count)
            {
                if (ours[i] is JsonObject inner && value is JsonObject)
                {
                    inner.Merge(value);
                }
                else
                {
                    ours[i] = value;
                }
            }
            else if (handling != MergeArrayHandling.Union || !ours.Any(item => JsonNode.DeepEquals(item, value)))
            {
                ours.Add(value);
            }
        }
    }
}
