using System.Linq.Expressions;

namespace YesSql.Indexes;

/// <summary>The mapping of documents to index rows; a map may give null for no row.</summary>
public interface IMapFor<out T, TIndex> where TIndex : IIndex
{
    IGroupFor<TIndex> Map(Func<T, TIndex?> map);

    IGroupFor<TIndex> Map(Func<T, IEnumerable<TIndex>?> map);

    /// <summary>Leaves out documents that the predicate refuses, before they are mapped.</summary>
    IMapFor<T, TIndex> When(Func<T, bool> predicate);
}

/// <summary>The property of a reduce index by which its rows are grouped.</summary>
public interface IGroupFor<TIndex> where TIndex : IIndex
{
    IReduceFor<TIndex, TKey> Group<TKey>(Expression<Func<TIndex, TKey>> group);
}

/// <summary>How rows of one group become one row.</summary>
public interface IReduceFor<TIndex, out TKey> where TIndex : IIndex
{
    IDeleteFor<TIndex> Reduce(Func<IGrouping<TKey, TIndex>, TIndex?> reduce);
}

/// <summary>How rows of removed documents are taken out of their group's row; null when nothing is left of it.</summary>
public interface IDeleteFor<TIndex> where TIndex : IIndex
{
    void Delete(Func<TIndex, IEnumerable<TIndex>, TIndex?>? delete = null);
}
