using System.Globalization;
using YesSql;

namespace Sapling.Data.Databases;

/// <summary>What one kind of database needs differently. Tables and values are those YesSql writes there.</summary>
internal abstract class Dialect : ISqlDialect
{
    public abstract string Name { get; }

    /// <summary>The type and the constraints of an index table's own key.</summary>
    public abstract string IdentityColumn { get; }

    /// <summary>Whether a foreign key can be added to a table that exists.</summary>
    public abstract bool AddsForeignKeys { get; }

    /// <summary>Whether names of indexes are unique in the database, not only in their table, and so carry the prefix.</summary>
    public abstract bool PrefixesIndexes { get; }

    /// <summary>Put after a SELECT whose row is going to be updated in the same transaction.</summary>
    public abstract string ForUpdate { get; }

    public abstract string QuoteForColumnName(string columnName);

    public abstract string QuoteForTableName(string tableName, string? schema);

    public abstract string QuoteForAliasName(string alias);

    public abstract string TypeName(Type type, int? length);

    /// <summary>A condition that holds when the expression is one of the values; parameters are added by <paramref name="add"/>.</summary>
    public abstract string In(string expression, IReadOnlyList<object?> values, Func<object?, string> add);

    /// <summary>The column as something to check by, which the database does not take for the way to the rows.</summary>
    public virtual string AsFilter(string column) => column;

    public abstract string Page(string? limit, string? offset);

    public virtual string FormatName(string prefix, string name) => name;

    public virtual object? TryConvert(object? source) => source switch
    {
        null => null,
        Enum e => Convert.ChangeType(e, e.GetTypeCode(), CultureInfo.InvariantCulture),
        DateTimeOffset d => d.UtcDateTime,
        char c => c.ToString(),
        _ => source,
    };

    public virtual string GetSqlValue(object? value) => TryConvert(value) switch
    {
        null => "null",
        bool b => b ? "1" : "0",
        string s => $"'{s.Replace("'", "''", StringComparison.Ordinal)}'",
        DateTime d => $"'{d.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture)}'",
        TimeSpan t => $"'{t.ToString("c", CultureInfo.InvariantCulture)}'",
        Guid g => $"'{g}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => throw new NotSupportedException($"A value of type {other.GetType()} has no form in SQL."),
    };

    protected static Type Plain(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? Enum.GetUnderlyingType(type) : type;
    }

    protected static NotSupportedException Unsupported(Type type) => new($"A column cannot have the type {type}.");
}
