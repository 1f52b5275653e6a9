using System.Globalization;
using System.Text;
using Sapling.Data.Databases;
using Sapling.Data.Store;

namespace Sapling.Data.Queries;

/// <summary>An index table in a statement.</summary>
internal sealed record Join(IndexTable Table, string Alias);

/// <summary>What a query has gathered, and the SQL it comes to. Rendering changes nothing, so that a query can be counted and then listed.</summary>
internal sealed class QueryState
{
    private readonly List<KeyValuePair<string, object?>> _parameters = [];
    private readonly List<(string Sql, bool Descending)> _orders = [];
    private readonly (string Column, string Value)? _type;
    private int _aliases;

    public QueryState(Session session, string collection, string? documentType)
    {
        Session = session;
        Collection = collection;
        Documents = session.Owner.Settings.DocumentTable(collection);
        Id = $"{Documents}.{Dialect.QuoteForColumnName("Id")}";
        _type = documentType is null ? null : ($"{Documents}.{Dialect.QuoteForColumnName("Type")}", Add(documentType));
    }

    public Session Session { get; }

    public string Collection { get; }

    public Dialect Dialect => Session.Owner.Settings.Dialect;

    public List<Join> Joins { get; } = [];

    public List<string> Conditions { get; } = [];

    public IReadOnlyList<KeyValuePair<string, object?>> Parameters => _parameters;

    public bool NoDuplicates { get; set; }

    public int? Skip { get; set; }

    public int? Take { get; set; }

    private string Documents { get; }

    private string Id { get; }

    // Where an index is joined, its rows lead to the document and the type is only checked.
    private string? TypeCondition => _type is not { } type ? null
        : $"{(Joins.Count > 0 && Conditions.Count > 0 ? Dialect.AsFilter(type.Column) : type.Column)} = {type.Value}";

    public string Add(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
        _parameters.Add(new(name, Dialect.TryConvert(value)));
        return name;
    }

    public void AddNamed(string name, object? value) => _parameters.Add(new("@" + name, Dialect.TryConvert(value)));

    public void Order(string sql, bool descending, bool first)
    {
        if (first)
        {
            _orders.Clear();
        }

        _orders.Add((sql, descending));
    }

    /// <summary>Joins the index, or finds it where it is joined already.</summary>
    public Join Join(Type index)
    {
        var join = Joins.Find(j => j.Table.Type == index);
        if (join is null)
        {
            var table = Session.Owner.Table(index, Collection);
            Joins.Add(join = new Join(table, NextAlias(table)));
        }

        return join;
    }

    private string NextAlias(IndexTable table)
        => Dialect.QuoteForAliasName(string.Create(CultureInfo.InvariantCulture, $"{table.Name}_a{++_aliases}"));

    public string SelectDocuments(int? take)
    {
        var columns = DocumentColumns.Of(Dialect, Documents);
        if (!NoDuplicates || Joins.Count == 0)
        {
            return $"SELECT {columns} FROM {Source()}{OrderBy(_orders.Select(o => o.Sql))}{Page(take)}";
        }

        // Each document once: the page is cut from the ids, ordered by what is best of each document's rows.
        var (id, rows) = (Dialect.QuoteForColumnName("Id"), Dialect.QuoteForAliasName("rows"));
        var keys = _orders.Select((o, i) => Dialect.QuoteForAliasName($"order_{i + 1}")).ToList();
        var sorted = _orders.Select((o, i) => $", {(o.Descending ? "MAX" : "MIN")}({o.Sql}) AS {keys[i]}");
        var ids = $"SELECT {Id} AS {id}{string.Concat(sorted)} FROM {Source()} GROUP BY {Id}{OrderBy(keys)}{Page(take)}";
        return $"SELECT {columns} FROM {Documents} INNER JOIN ({ids}) AS {rows} ON {rows}.{id} = {Id}{OrderBy(keys.Select(k => $"{rows}.{k}"))}";
    }

    public string SelectIndexes(Join join, int? take)
        => $"SELECT {join.Table.Selection(join.Alias)} FROM {IndexSource()}{OrderBy(_orders.Select(o => o.Sql))}{Page(take)}";

    public string CountDocuments()
    {
        // Without a condition on the document itself the index tables alone can tell.
        if (TypeCondition is null && Joins is [{ Table.IsReduce: false } first, ..])
        {
            return $"SELECT COUNT(DISTINCT {first.Alias}.{Dialect.QuoteForColumnName("DocumentId")}) FROM {IndexSource()}";
        }

        return $"SELECT COUNT({(Joins.Count > 0 ? $"DISTINCT {Id}" : "*")}) FROM {Source()}";
    }

    public string CountIndexes() => $"SELECT COUNT(*) FROM {IndexSource()}";

    private string Source()
    {
        var sql = new StringBuilder(Documents);
        foreach (var join in Joins)
        {
            sql.Append(JoinOn(join, Id));
        }

        return sql.Append(Where(TypeCondition is null ? [] : [TypeCondition])).ToString();
    }

    private string IndexSource()
    {
        var first = Joins[0];
        var sql = new StringBuilder($"{first.Table.Table} AS {first.Alias}");
        foreach (var join in Joins.Skip(1))
        {
            sql.Append(JoinOn(join, Link(first)));
        }

        return sql.Append(Where([])).ToString();
    }

    private string JoinOn(Join join, string document)
    {
        if (!join.Table.IsReduce)
        {
            return $" INNER JOIN {join.Table.Table} AS {join.Alias} ON {Link(join)} = {document}";
        }

        var (bridge, documentId) = (NextAlias(join.Table), Dialect.QuoteForColumnName("DocumentId"));
        return $" INNER JOIN {join.Table.Bridge} AS {bridge} ON {bridge}.{documentId} = {document}"
            + $" INNER JOIN {join.Table.Table} AS {join.Alias} ON {join.Alias}.{join.Table.Id} = {bridge}.{join.Table.BridgeKey}";
    }

    private string Link(Join join)
        => join.Table.IsReduce
            ? throw new NotSupportedException($"The rows of the reduce index {join.Table.Type} belong to many documents and cannot be joined here.")
            : $"{join.Alias}.{Dialect.QuoteForColumnName("DocumentId")}";

    private string Where(IEnumerable<string> first)
    {
        var conditions = first.Concat(Conditions).ToList();
        return conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";
    }

    private string OrderBy(IEnumerable<string> keys)
    {
        var sql = string.Join(", ", keys.Select((k, i) => _orders[i].Descending ? k + " DESC" : k));
        return sql.Length == 0 ? "" : $" ORDER BY {sql}";
    }

    private string Page(int? take)
        => Dialect.Page(take?.ToString(CultureInfo.InvariantCulture), Skip > 0 ? Skip.Value.ToString(CultureInfo.InvariantCulture) : null);
}
