using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using YesSql;
using YesSql.Indexes;

namespace Sapling.Data.Queries;

/// <summary>A query of index rows.</summary>
internal sealed class IndexQuery<T> : IQueryIndex<T> where T : class, IIndex
{
    private readonly QueryState _state;
    private readonly Join _join;

    public IndexQuery(QueryState state)
    {
        _state = state;
        _join = state.Join(typeof(T));
    }

    public IQueryIndex<T> Where(Expression<Func<T, bool>> predicate) => Add(PredicateTranslator.Condition(_state, _join.Alias, predicate));

    public IQueryIndex<T> Where(Func<ISqlDialect, string> sql) => Add($"({sql(_state.Dialect)})");

    public IQueryIndex<T> WithParameter(string name, object? value)
    {
        _state.AddNamed(name, value);
        return this;
    }

    public IQueryIndex<T> OrderBy(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: false, first: true);

    public IQueryIndex<T> OrderByDescending(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: true, first: true);

    public IQueryIndex<T> ThenBy(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: false, first: false);

    public IQueryIndex<T> ThenByDescending(Expression<Func<T, object?>> keySelector) => Order(keySelector, descending: true, first: false);

    public IQueryIndex<T> Take(int count)
    {
        _state.Take = count;
        return this;
    }

    public async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
        => (await ListAsync(1, cancellationToken)).FirstOrDefault();

    public async Task<IEnumerable<T>> ListAsync(CancellationToken cancellationToken = default) => await ListAsync(_state.Take, cancellationToken);

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await _state.Session.FlushPendingAsync(cancellationToken);
        return (await _state.Session.ReadAsync(_state.CountIndexes(), _state.Parameters, r => checked((int)r.GetInt64(0)), cancellationToken))[0];
    }

    private async Task<List<T>> ListAsync(int? take, CancellationToken cancellationToken)
    {
        await _state.Session.FlushPendingAsync(cancellationToken);
        return await _state.Session.ReadAsync(_state.SelectIndexes(_join, take), _state.Parameters, r => (T)_join.Table.Read(r), cancellationToken);
    }

    private IndexQuery<T> Add(string condition)
    {
        _state.Conditions.Add(condition);
        return this;
    }

    private IndexQuery<T> Order(LambdaExpression keySelector, bool descending, bool first)
    {
        _state.Order(PredicateTranslator.Key(_state, _join.Alias, keySelector), descending, first);
        return this;
    }
}
