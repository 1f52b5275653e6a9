namespace OrchardCore.Data.Documents;

/// <summary>Base of documents of which there is one.</summary>
public class Document : IDocument
{
    /// <inheritdoc />
    public string? Identifier { get; set; }

    /// <inheritdoc />
    public bool IsReadOnly { get; set; }
}
