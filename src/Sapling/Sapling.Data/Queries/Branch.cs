using Sapling.Data.Store;

namespace Sapling.Data.Queries;

/// <summary>An index table in a statement.</summary>
internal sealed record Join(IndexTable Table, string Alias);

/// <summary>Joined indexes and the conditions on them that hold together: the whole query, or one side of an Any or All.</summary>
internal sealed class Branch(QueryState state)
{
    public List<Join> Joins { get; } = [];

    public List<string> Conditions { get; } = [];

    /// <summary>Conditions on the document itself: what Any and All came to.</summary>
    public List<string> Groups { get; } = [];

    /// <summary>Whether a condition may speak of the document table.</summary>
    public bool UsesDocuments => Groups.Count > 0 || HasRawConditions;

    public bool HasRawConditions { get; set; }

    /// <summary>Joins the index, or finds it where it is joined already.</summary>
    public Join Join(Type index)
    {
        var join = Joins.Find(j => j.Table.Type == index);
        if (join is null)
        {
            var table = state.Session.Owner.Table(index, state.Collection);
            Joins.Add(join = new Join(table, state.NextAlias(table)));
        }

        return join;
    }
}
