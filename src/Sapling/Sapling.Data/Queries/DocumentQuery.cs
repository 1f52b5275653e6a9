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
        return new DocumentQuery<T>(state, state.Root);
    }

    public IQueryIndex<T> ForIndex<T>() where T : class, IIndex => new IndexQuery<T>(new QueryState(session, collection, null));

    public IQuery<object> Any() => For<object>(filterType: false);
}

/// <summary>A query of documents.</summary>
internal class DocumentQuery<T>(QueryState state, Branch branch) : IQuery<T> where T : class
{
    protected QueryState State => state;

    protected Branch Branch => branch;

    public IQuery<T, TIndex> With<TIndex>() where TIndex : class, IIndex
        => new DocumentQuery<T, TIndex>(state, branch, branch.Join(typeof(TIndex)));

    public IQuery<T, TIndex> With<TIndex>(Expression<Func<TIndex, bool>> predicate) where TIndex : class, IIndex
        => With<TIndex>().Where(predicate);

    public IQuery<T> With(Type indexType)
    {
        branch.Join(indexType);
        return this;
    }

    public IQuery<T> Any(params Func<IQuery<T>, IQuery<T>>[] predicates)
        => Group(predicates.Select(Render), " OR ", "1 = 0");

    public async ValueTask<IQuery<T>> AnyAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates)
        => Group(await RenderAsync(predicates), " OR ", "1 = 0");

    public IQuery<T> All(params Func<IQuery<T>, IQuery<T>>[] predicates)
        => Group(predicates.Select(Render), " AND ", "1 = 1");

    public async ValueTask<IQuery<T>> AllAsync(params Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates)
        => Group(await RenderAsync(predicates), " AND ", "1 = 1");

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

    public async IAsyncEnumerable<T> ToAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var item in await ListAsync(state.Take, cancellationToken))
        {
            yield return item;
        }
    }

    public async Task<int> CountAsync(CancellationToken cancellationToken = default)
    {
        await state.Session.FlushPendingAsync(cancellationToken);
        return (await state.Session.ReadAsync(state.CountDocuments(), state.Parameters, r => checked((int)r.GetInt64(0)), cancellationToken))[0];
    }

    public string GetTypeAlias(Type t)
        => typeof(IIndex).IsAssignableFrom(t)
            ? branch.Join(t).Alias
            : state.Session.Owner.Settings.DocumentTable(state.Collection);

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

    private string Render(Func<IQuery<T>, IQuery<T>> predicate)
    {
        var part = new Branch(state);
        predicate(new DocumentQuery<T>(state, part));
        return state.Exists(part);
    }

    private async Task<List<string>> RenderAsync(Func<IQuery<T>, ValueTask<IQuery<T>>>[] predicates)
    {
        var conditions = new List<string>();
        foreach (var predicate in predicates)
        {
            var part = new Branch(state);
            await predicate(new DocumentQuery<T>(state, part));
            conditions.Add(state.Exists(part));
        }

        return conditions;
    }

    private DocumentQuery<T> Group(IEnumerable<string> conditions, string between, string none)
    {
        var sql = string.Join(between, conditions);
        branch.Groups.Add(sql.Length == 0 ? none : $"({sql})");
        return this;
    }
}

/// <summary>A query of documents with the index it joined last.</summary>
internal sealed class DocumentQuery<T, TIndex>(QueryState state, Branch branch, Join join) : DocumentQuery<T>(state, branch), IQuery<T, TIndex>
    where T : class where TIndex : class, IIndex
{
    public IQuery<T, TIndex> Where(string sql)
    {
        Branch.HasRawConditions = true;
        return Add($"({sql})");
    }

    public IQuery<T, TIndex> Where(Func<ISqlDialect, string> sql) => Where(sql(State.Dialect));

    public IQuery<T, TIndex> Where(Expression<Func<TIndex, bool>> predicate) => Add(PredicateTranslator.Condition(State, join.Alias, predicate));

    public IQuery<T, TIndex> WithParameter(string name, object? value)
    {
        State.AddNamed(name, value);
        return this;
    }

    public IQuery<T, TIndex> OrderBy(Expression<Func<TIndex, object?>> keySelector) => Order(Key(keySelector), descending: false, first: true);

    public IQuery<T, TIndex> OrderBy(string sql) => Order(sql, descending: false, first: true);

    public IQuery<T, TIndex> OrderByDescending(Expression<Func<TIndex, object?>> keySelector) => Order(Key(keySelector), descending: true, first: true);

    public IQuery<T, TIndex> OrderByDescending(string sql) => Order(sql, descending: true, first: true);

    public IQuery<T, TIndex> OrderByRandom() => Order(State.Dialect.RandomOrderByClause, descending: false, first: true);

    public IQuery<T, TIndex> ThenBy(Expression<Func<TIndex, object?>> keySelector) => Order(Key(keySelector), descending: false, first: false);

    public IQuery<T, TIndex> ThenBy(string sql) => Order(sql, descending: false, first: false);

    public IQuery<T, TIndex> ThenByDescending(Expression<Func<TIndex, object?>> keySelector) => Order(Key(keySelector), descending: true, first: false);

    public IQuery<T, TIndex> ThenByDescending(string sql) => Order(sql, descending: true, first: false);

    public IQuery<T, TIndex> ThenByRandom() => Order(State.Dialect.RandomOrderByClause, descending: false, first: false);

    private string Key(LambdaExpression selector) => PredicateTranslator.Key(State, join.Alias, selector);

    private DocumentQuery<T, TIndex> Add(string condition)
    {
        Branch.Conditions.Add(condition);
        return this;
    }

    private DocumentQuery<T, TIndex> Order(string sql, bool descending, bool first)
    {
        State.Order(sql, descending, first);
        return this;
    }
}
