namespace YesSql;

/// <summary>Names the tables of a collection, without the prefix.</summary>
public interface ITableNameConvention
{
    string GetIndexTable(Type indexType, string? collection = null);

    string GetDocumentTable(string? collection = null);
}
