namespace YesSql.Indexes;

/// <summary>A row of an index table.</summary>
public interface IIndex
{
    long Id { get; set; }
}
