namespace YesSql;

/// <summary>What differs between databases in the SQL a module writes by hand.</summary>
public interface ISqlDialect
{
    string Name { get; }

    string QuoteForColumnName(string columnName);

    string QuoteForTableName(string tableName, string? schema);
}
