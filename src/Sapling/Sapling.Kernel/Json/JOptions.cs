using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using OrchardCore.Json.Serialization;

namespace System.Text.Json;

/// <summary>The ways JSON is read and written: case does not matter, comments are allowed, nulls are left out.</summary>
public static class JOptions
{
    public static readonly JsonConverter[] KnownConverters =
        [PathStringJsonConverter.Instance, TimeSpanJsonConverter.Instance, DateTimeJsonConverter.Instance, ObjectJsonConverter.Instance];

    public static readonly JsonSerializerOptions Base = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PreferredObjectCreationHandling = JsonObjectCreationHandling.Populate,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = true,
        AllowTrailingCommas = true,
    };

    public static readonly JsonSerializerOptions Default = WithConverters(Base);

    public static readonly JsonSerializerOptions Indented = new(Default) { WriteIndented = true };

    public static readonly JsonNodeOptions Node = new() { PropertyNameCaseInsensitive = true };

    public static readonly JsonDocumentOptions Document = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static JsonSerializerOptions WithConverters(JsonSerializerOptions options)
    {
        var result = new JsonSerializerOptions(options);
        foreach (var converter in KnownConverters)
        {
            result.Converters.Add(converter);
        }

        return result;
    }
}
