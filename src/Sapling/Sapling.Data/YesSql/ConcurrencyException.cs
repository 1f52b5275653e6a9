namespace YesSql;

/// <summary>Somebody else stored the document since this session read it.</summary>
public class ConcurrencyException(Document document)
    : Exception($"The document {document.Id} of type '{document.Type}' was changed by somebody else since it was read.")
{
    public Document Document { get; } = document;
}
