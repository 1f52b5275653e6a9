using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using YesSql;
using YesSql.Indexes;

namespace DevCrm.Api.Lists;

/// <summary>A page of rows and where the next one begins.</summary>
public sealed record RowPage<TIndex>(IReadOnlyList<TIndex> Rows, string? NextCursor);

/// <summary>Reads a page by its place in the order and not by counting rows off, so that deep pages cost what first ones do.</summary>
public static class ListQuery
{
    public static async Task<RowPage<TIndex>> ReadPageAsync<TIndex>(
        this ISession session, ListShape<TIndex> shape, ListRequest request, CancellationToken cancellationToken = default)
        where TIndex : class, IIndex
    {
        var sort = shape.FindSort(request.Sort)!;
        var query = shape.Rows is { } rows ? session.QueryIndex(rows) : session.QueryIndex<TIndex>();
        foreach (var (condition, number) in request.Conditions.Select((condition, number) => (condition, number)))
        {
            query = Filter(query, condition, number);
        }

        if (request.Cursor is { } cursor)
        {
            query = After(query, shape.Id, sort, request.Descending, cursor);
        }

        query = request.Descending ? query.OrderByDescending(sort.Key) : query.OrderBy(sort.Key);
        if (sort != shape.Id)
        {
            query = request.Descending ? query.ThenByDescending(shape.Id.Key) : query.ThenBy(shape.Id.Key);
        }

        var found = (await query.Take(request.Limit + 1).ListAsync(cancellationToken)).ToList();
        if (found.Count <= request.Limit)
        {
            return new RowPage<TIndex>(found, null);
        }

        found.RemoveAt(request.Limit);
        var last = found[^1];
        var next = new Cursor(Cursor.Text(sort.ValueOf(last)), Cursor.Text(shape.Id.ValueOf(last))!);
        return new RowPage<TIndex>(found, next.Encode(request.Signature));
    }

    private static IQueryIndex<TIndex> Filter<TIndex>(IQueryIndex<TIndex> query, ListCondition condition, int number)
        where TIndex : class, IIndex
    {
        var names = condition.Values.Select((_, value) => string.Create(CultureInfo.InvariantCulture, $"f{number}_{value}")).ToArray();
        var parameters = string.Join(", ", names.Select(name => "@" + name));
        var filter = condition.Filter;
        query = query.Where(dialect =>
        {
            var column = dialect.QuoteForColumnName(filter.Column);
            return filter.Comparison switch
            {
                "=" => $"{column} IN ({parameters})",
                "LIKE" => $"{column} LIKE {parameters} ESCAPE '\\'",
                _ => $"{column} {filter.Comparison} {parameters}",
            };
        });
        return names.Zip(condition.Values).Aggregate(query, (with, value) => with.WithParameter(value.First, value.Second));
    }

    /// <summary>Rows behind the cursor: a greater value, or the same one and a greater id. Databases differ in where rows without a value come.</summary>
    private static IQueryIndex<TIndex> After<TIndex>(
        IQueryIndex<TIndex> query, ListSort<TIndex> id, ListSort<TIndex> sort, bool descending, Cursor cursor)
        where TIndex : class, IIndex
    {
        var value = cursor.ValueAs(sort.ValueType);
        var beyond = descending ? "<" : ">";
        query = query.Where(dialect =>
        {
            var (column, key) = (dialect.QuoteForColumnName(sort.Column), dialect.QuoteForColumnName(id.Column));
            if (sort == id)
            {
                return $"({key} {beyond} @after_id)";
            }

            var nullsFirst = dialect.Name == "PostgreSql" ? descending : !descending;
            return value is null
                ? $"(({column} IS NULL AND {key} {beyond} @after_id){(nullsFirst ? $" OR {column} IS NOT NULL" : "")})"
                : $"({column} {beyond} @after_value OR ({column} = @after_value AND {key} {beyond} @after_id)"
                    + (sort.IsNullable && !nullsFirst ? $" OR {column} IS NULL)" : ")");
        });
        query = query.WithParameter("after_id", new Cursor(cursor.Id, cursor.Id).ValueAs(id.ValueType)!);
        return sort == id || value is null ? query : query.WithParameter("after_value", value);
    }
}
