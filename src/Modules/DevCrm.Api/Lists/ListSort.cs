using System;
using System.Linq.Expressions;

namespace DevCrm.Api.Lists;

/// <summary>An order of a list, by a column of the index.</summary>
internal sealed record ListSort<TIndex>(string Name, string Column, Type ValueType, bool IsNullable, Expression<Func<TIndex, object?>> Key)
{
    public Func<TIndex, object?> ValueOf { get; } = Key.Compile();
}
