namespace YesSql.Indexes;

/// <summary>A row of an index table and the documents that were added to it or taken from it since it was read.</summary>
public interface IIndex
{
    long Id { get; set; }

    void AddDocument(Document document);

    void RemoveDocument(Document document);

    IEnumerable<Document> GetAddedDocuments();

    IEnumerable<Document> GetRemovedDocuments();
}
