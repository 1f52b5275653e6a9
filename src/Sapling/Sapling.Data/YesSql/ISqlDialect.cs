namespace YesSql;

/// <summary>What differs between databases in the SQL a module writes by hand.</summary>
public interface ISqlDialect
{
    string Name { get; }

    string QuoteForColumnName(string columnName);

    string QuoteForTableName(string tableName, string? schema);

    string QuoteForAliasName(string alias);

    /// <summary>A value as SQL literal.</summary>
    string GetSqlValue(object? value);

    /// <summary>A value as the database's driver takes it.</summary>
    object? TryConvert(object? source);

    string RandomOrderByClause { get; }
}
