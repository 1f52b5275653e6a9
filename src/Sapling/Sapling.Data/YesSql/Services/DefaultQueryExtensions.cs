using System.Collections;

namespace YesSql.Services;

/// <summary>Conditions that exist only in SQL, for use within the predicates of a query.</summary>
public static class DefaultQueryExtensions
{
    public static bool IsIn(this object? source, IEnumerable values) =>
        throw new InvalidOperationException($"{nameof(IsIn)} is only for predicates of a query: it has no meaning outside the database.");
}
