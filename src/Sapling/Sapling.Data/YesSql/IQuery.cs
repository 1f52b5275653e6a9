using System.Linq.Expressions;
using YesSql.Indexes;

namespace YesSql;

/// <summary>The start of a query on a collection.</summary>
public interface IQuery
{
    /// <summary>Queries documents of a type; without the filter, whatever document matches the indexes is read as that type.</summary>
    IQuery<T> For<T>(bool filterType = true) where T : class;

    IQueryIndex<T> ForIndex<T>() where T : class, IIndex;

    IQuery<object> Any();
}

/// <summary>A query of documents, narrowed by the indexes joined to it.</summary>
public interface IQuery<T> where T : class
{
    IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex;

    IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex;

    IQuery<T> With(Type indexType);

    /// <summary>Keeps documents that at least one of the predicates accepts.</summary>
    IQuery<T> Any(params Func<IQuery<T>, IQuery<T>>[] predicates);

    ValueTask<IQuery<T>> AnyAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates);

    /// <summary>Keeps documents that every predicate accepts.</summary>
    IQuery<T> All(params Func<IQuery<T>, IQuery<T>>[] predicates);

    ValueTask<IQuery<T>> AllAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates);

    /// <summary>Returns each document once, though several index rows of it match.</summary>
    IQuery<T> NoDuplicates();

    IQuery<T> Skip(int count);

    IQuery<T> Take(int count);

    Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default);

    Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default);

    IAsyncEnumerable<T> ToAsyncEnumerable(CancellationToken cancellationToken = default);

    Task<int> CountAsync(CancellationToken cancellationToken = default);

    /// <summary>The alias an index table has in the statement, for hand-written conditions.</summary>
    string GetTypeAlias(Type t);
}

/// <summary>A query of documents whose last joined index conditions and orders refer to.</summary>
public interface IQuery<T, TIndex> : IQuery<T> where T : class where TIndex : IIndex
{
    IQuery<T, TIndex> Where(string sql);

    IQuery<T, TIndex> Where(Func<ISqlDialect, string> sql);

    IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate);

    IQuery<T, TIndex> WithParameter(string name, object? value);

    IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> OrderBy(string sql);

    IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> OrderByDescending(string sql);

    IQuery<T, TIndex> OrderByRandom();

    IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> ThenBy(string sql);

    IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector);

    IQuery<T, TIndex> ThenByDescending(string sql);

    IQuery<T, TIndex> ThenByRandom();
}
