using System.Text.Json;

namespace Sapling.Data.Store;

/// <summary>Documents as JSON.</summary>
internal sealed class ContentSerializer(JsonSerializerOptions options)
{
    public string Serialize(object item) => JsonSerializer.Serialize(item, item.GetType(), options);

    public object? Deserialize(string content, Type type) => JsonSerializer.Deserialize(content, type, options);
}
