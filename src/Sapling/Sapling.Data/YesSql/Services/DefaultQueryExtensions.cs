using System.Collections;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace YesSql.Services;

/// <summary>Conditions that exist only in SQL, for use within the predicates of a query.</summary>
public static class DefaultQueryExtensions
{
    public static bool IsIn(this object? source, IEnumerable values) => throw OnlyInQueries();

    public static bool IsNotIn(this object? source, IEnumerable values) => throw OnlyInQueries();

    /// <summary>SQL's LIKE, with the wildcards the filter itself has.</summary>
    public static bool IsLike(this string? source, string? filter) => throw OnlyInQueries();

    public static bool IsNotLike(this string? source, string? filter) => throw OnlyInQueries();

    public static bool NotContains(this string? source, string? text) => throw OnlyInQueries();

    internal static InvalidOperationException OnlyInQueries([CallerMemberName] string name = "")
        => new($"{name} is only for predicates of a query: it has no meaning outside the database.");
}

/// <summary>Conditions on what another index holds.</summary>
public static class DefaultQueryExtensionsIndex
{
    public static bool IsIn<TIndex>(this object? source, Expression<Func<TIndex, object?>> select, Expression<Func<TIndex, bool>> where)
        => throw DefaultQueryExtensions.OnlyInQueries();

    public static bool IsNotIn<TIndex>(this object? source, Expression<Func<TIndex, object?>> select, Expression<Func<TIndex, bool>> where)
        => throw DefaultQueryExtensions.OnlyInQueries();

    public static bool IsInAny<TIndex>(this object? source, Expression<Func<TIndex, object?>> select)
        => throw DefaultQueryExtensions.OnlyInQueries();

    public static bool IsNotInAny<TIndex>(this object? source, Expression<Func<TIndex, object?>> select)
        => throw DefaultQueryExtensions.OnlyInQueries();
}
