using System.Text.Json;

namespace OrchardCore.Json;

/// <summary>The options documents are stored with; features add converters and derived types.</summary>
public class DocumentJsonSerializerOptions
{
    public JsonSerializerOptions SerializerOptions { get; } = new(JOptions.Default);
}
