using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Data.Queries;

/// <summary>The start of a query.</summary>
internal sealed class Query(Store.Session session, string collection) : IQuery
{
    public IQuery<T> For<T>(bool filterType = true) where T : class
    {
        var type = filterType && typeof(T) != typeof(object) ? session.Owner.TypeNames[typeof(T)] : null;
        var state = new QueryState(session, collection, type);
        return new DocumentQuery<T>(state);
    }

    public IQueryIndex<T> ForIndex<T>() where T : class, IIndex => new IndexQuery<T>(new QueryState(session, collection, null));
}

/// <summary>A query of documents.</summary>
internal class DocumentQuery<T>(QueryState state) : IQuery<T> where T : class
{
    protected QueryState State => state;

    public IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex
        => new DocumentQuery<T, TIndex>(state, state.Join(typeof(TIndex)));

    public IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex
        => With<TIndex>().Where(predicate);

    public IQuery<T> NoDuplicates()
    {
        state.NoDuplicates = true;
        return this;
    }

    public IQuery<T> Skip(int count)
    {
        state.Skip = count;
        return this;
    }

    public IQuery<T> Take(int count)
    {
        state.Take = count;
        return this;
    }

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => (await ListAsync(1, cancellationToken)).FirstOrDefault();

    public async Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default)
        => await ListAsync(state.Take, cancellationToken);

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await state.Session.FlushPendingAsync(cancellationToken);
        return (await state.Session.ReadAsync(state.CountDocuments(), state.Parameters, r => checked((int)r.GetInt64(0)), cancellationToken))[0];
    }

    private async Task<List<T>> ListAsync(int? take, CancellationToken cancellationToken)
    {
        await state.Session.FlushPendingAsync(cancellationToken);
        var rows = await state.Session.ReadAsync(state.SelectDocuments(take), state.Parameters, DocumentColumns.Read, cancellationToken);
        var result = new List<T>(rows.Count);
        foreach (var row in rows)
        {
            if (state.Session.Materialize<T>(row, state.Collection) is { } entity)
            {
                result.Add(entity);
            }
        }

        return result;
    }
}

/// <summary>A query of documents with the index it joined last.</summary>
internal sealed class DocumentQuery<T, TIndex>(QueryState state, Join join) : DocumentQuery<T>(state), IQuery<T, TIndex>
    where T : class where TIndex : class, IIndex
{
    public IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate)
    {
        State.Conditions.Add(PredicateTranslator.Condition(State, join.Alias, predicate));
        return this;
    }

    public IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: false, first: true);

    public IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: true, first: true);

    public IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: false, first: false);

    public IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector) => Order(keySelector, descending: true, first: false);

    private DocumentQuery<T, TIndex> Order(LambdaExpression selector, bool descending, bool first)
    {
        State.Order(PredicateTranslator.Key(State, join.Alias, selector), descending, first);
        return this;
    }
}
