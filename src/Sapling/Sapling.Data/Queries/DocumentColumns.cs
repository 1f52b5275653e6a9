using System.Data.Common;
using Sapling.Data.Databases;
using YesSql;

namespace Sapling.Data.Queries;

/// <summary>The columns of a document, in the order they are read.</summary>
internal static class DocumentColumns
{
    public static string Of(Dialect dialect, string table)
        => string.Join(", ", new[] { "Id", "Type", "Content", "Version" }.Select(c => $"{table}.{dialect.QuoteForColumnName(c)}"));

    public static Document Read(DbDataReader reader) => new()
    {
        Id = reader.GetInt64(0),
        Type = reader.GetString(1),
        Content = reader.IsDBNull(2) ? null : reader.GetString(2),
        Version = reader.GetInt64(3),
    };
}
