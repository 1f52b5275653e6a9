namespace System.Text.Json;

/// <summary>Objects to JSON text and back, with the application's options.</summary>
public static class JConvert
{
    public static TValue? DeserializeObject<TValue>(string json, JsonSerializerOptions? options = null)
        => JsonSerializer.Deserialize<TValue>(json, options ?? JOptions.Default);
}
