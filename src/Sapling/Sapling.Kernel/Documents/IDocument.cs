namespace OrchardCore.Data.Documents;

/// <summary>A document of which there is one: definitions, settings, roles.</summary>
public interface IDocument
{
    /// <summary>Changes with every update, so that caches can tell an old copy from the stored one.</summary>
    string? Identifier { get; set; }

    bool IsReadOnly { get; set; }
}
