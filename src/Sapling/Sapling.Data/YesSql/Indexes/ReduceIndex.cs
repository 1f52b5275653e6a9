namespace YesSql.Indexes;

/// <summary>An index row that sums up all documents with the same key.</summary>
public class ReduceIndex : IIndex
{
    public long Id { get; set; }
}
