using OrchardCore.Data.Documents;

namespace OrchardCore.Documents;

/// <summary>Reads one kind of document through a cache and updates it.</summary>
public interface IDocumentManager<TDocument> where TDocument : class, IDocument, new()
{
    /// <summary>A copy of the stored document to change and give to <see cref="UpdateAsync"/>.</summary>
    Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null);

    /// <summary>The cached document, shared and not to be changed.</summary>
    Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null);

    Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null);
}
