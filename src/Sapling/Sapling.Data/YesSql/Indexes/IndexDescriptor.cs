using System.Reflection;

namespace YesSql.Indexes;

/// <summary>One index of a document type: how it maps, groups, reduces and deletes.</summary>
public class IndexDescriptor
{
    public Type Type { get; set; } = typeof(object);

    public Type IndexType { get; set; } = typeof(IIndex);

    public Func<object, bool>? Filter { get; set; }

    internal Func<object, IEnumerable<IIndex>> Map { get; set; } = _ => [];

    /// <summary>The property documents are grouped by; null for a map index.</summary>
    public PropertyInfo? GroupKey { get; set; }

    public Func<IGrouping<object, IIndex>, IIndex?>? Reduce { get; set; }

    public Func<IIndex, IEnumerable<IIndex>, IIndex?>? Delete { get; set; }
}
