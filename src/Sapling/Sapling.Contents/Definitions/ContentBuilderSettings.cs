using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Settings;

namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>How settings are written: what has its default value is left out.</summary>
public static class ContentBuilderSettings
{
    public static readonly JsonSerializerOptions IgnoreDefaultValuesSerializer =
        new(JOptions.Default) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    public static readonly JsonMergeSettings JsonMergeSettings = new() { MergeArrayHandling = MergeArrayHandling.Replace };

    internal static void Set<T>(this JsonObject all, T settings) =>
        all[typeof(T).Name] = JObject.FromObject(settings!, IgnoreDefaultValuesSerializer);

    internal static void Change<T>(this JsonObject all, Action<T> change) where T : class, new()
    {
        var settings = all[typeof(T).Name] is { } node ? node.ToObject<T>()! : new T();
        change(settings);
        all.Set(settings);
    }
}
