using System;
using System.Collections.Generic;

namespace DevCrm.Api.Lists;

/// <summary>A query parameter that narrows a list, and how its text becomes a condition on a column.</summary>
/// <param name="Name">As it stands in the query.</param>
/// <param name="Description">For the reference.</param>
/// <param name="Column">Of the index.</param>
/// <param name="Comparison">"=", "&gt;=", "&lt;" or "LIKE"; "=" takes several values.</param>
/// <param name="ValueType">What a value is, for the reference.</param>
/// <param name="Parse">A value of the column, or null when the text is none.</param>
public sealed record ListFilter(string Name, string Description, string Column, string Comparison, Type ValueType, Func<string, object?> Parse)
{
    /// <summary>Such as "Active,Expiring".</summary>
    public bool TakesSeveral { get; init; }

    /// <summary>What to write instead, when a value cannot be read.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The values it knows, where they are few.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];
}
