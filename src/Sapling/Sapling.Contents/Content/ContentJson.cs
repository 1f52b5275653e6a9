using System.Text.Json;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>JSON options of content that differ from the runtime's default.</summary>
internal static class ContentJson
{
    public static readonly JsonSerializerOptions WithNulls = new(JOptions.Default) { DefaultIgnoreCondition = JsonIgnoreCondition.Never };
}
