using System.Text.Json.Serialization;

namespace OrchardCore.Data.Documents;

/// <summary>Base of documents of which there is one.</summary>
public class Document : IDocument
{
    /// <inheritdoc />
    public string? Identifier { get; set; }

    /// <inheritdoc />
    [JsonIgnore]
    public bool IsReadOnly { get; set; }
}
