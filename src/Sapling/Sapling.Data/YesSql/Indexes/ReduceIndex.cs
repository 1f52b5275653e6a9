namespace YesSql.Indexes;

/// <summary>An index row that sums up all documents with the same key.</summary>
public class ReduceIndex : IIndex
{
    private readonly List<Document> _added = [];
    private readonly List<Document> _removed = [];

    public long Id { get; set; }

    void IIndex.AddDocument(Document document)
    {
        if (!_removed.Remove(document))
        {
            _added.Add(document);
        }
    }

    void IIndex.RemoveDocument(Document document)
    {
        if (!_added.Remove(document))
        {
            _removed.Add(document);
        }
    }

    IEnumerable<Document> IIndex.GetAddedDocuments() => _added;

    IEnumerable<Document> IIndex.GetRemovedDocuments() => _removed;
}
