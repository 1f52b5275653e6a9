namespace Sapling.Data.Databases;

/// <summary>SQLite's SQL.</summary>
internal sealed class SqliteDialect : Dialect
{
    public override string Name => "Sqlite";

    public override string IdentityColumn => "integer primary key autoincrement";

    public override bool AddsForeignKeys => false;

    public override bool PrefixesIndexes => false;

    public override string ForUpdate => "";

    public override string QuoteForColumnName(string columnName) => $"[{columnName}]";

    public override string QuoteForTableName(string tableName, string? schema) => $"[{tableName}]";

    public override string QuoteForAliasName(string alias) => $"[{alias}]";

    public override string In(string expression, IReadOnlyList<object?> values, Func<object?, string> add)
        => $"{expression} IN ({string.Join(", ", values.Select(add))})";

    // A million documents can be of one type; without statistics SQLite takes any index for a good one.
    public override string AsFilter(string column) => "+" + column;

    public override string Page(string? limit, string? offset)
        => (limit, offset) switch
        {
            (null, null) => "",
            (_, null) => $" LIMIT {limit}",
            _ => $" LIMIT {limit ?? "-1"} OFFSET {offset}",
        };

    public override string TypeName(Type type, int? length)
    {
        var plain = Plain(type);
        return Type.GetTypeCode(plain) switch
        {
            TypeCode.Boolean => "BOOL",
            TypeCode.Byte => "TINYINT",
            TypeCode.Int16 => "SMALLINT",
            TypeCode.Int32 => "INT",
            TypeCode.Int64 => "BIGINT",
            TypeCode.SByte or TypeCode.UInt16 or TypeCode.UInt32 or TypeCode.UInt64 => "INTEGER",
            TypeCode.Single or TypeCode.Double => "DOUBLE",
            TypeCode.Decimal => "NUMERIC",
            TypeCode.DateTime => "DATETIME",
            TypeCode.String or TypeCode.Char => "TEXT COLLATE NOCASE",
            _ when plain == typeof(DateTimeOffset) => "TEXT",
            _ when plain == typeof(TimeSpan) => "TIME",
            _ when plain == typeof(Guid) => "UNIQUEIDENTIFIER",
            _ when plain == typeof(byte[]) || plain == typeof(object) => "BLOB",
            _ => throw Unsupported(type),
        };
    }
}
