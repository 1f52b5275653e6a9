using System;
using System.Collections.Generic;
using System.Linq;
using System.Linq.Expressions;
using System.Reflection;
using DevCrm.Api.Http;

namespace DevCrm.Api.Lists;

/// <summary>What a list can be asked: its filters and orders.</summary>
public abstract class ListShape
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 200;

    public IReadOnlyDictionary<string, ListFilter> Filters => FilterMap;

    public abstract IReadOnlyCollection<string> Sorts { get; }

    protected Dictionary<string, ListFilter> FilterMap { get; } = new(StringComparer.Ordinal);
}

/// <summary>
/// A list over an index, whose rows it orders by id unless asked otherwise: ids never change, so nothing is told twice or left out
/// while others make, change and remove.
/// </summary>
/// <example>
/// <code>
/// new ListShape&lt;AccountIndex&gt;(row => row.ContentItemId, row => row.Published)
///     .Choice&lt;AccountKind&gt;("kind", row => row.Kind, "What the account is to us")
///     .Sort("name", row => row.NormalizedName)
/// </code>
/// </example>
public sealed class ListShape<TIndex> : ListShape
    where TIndex : class
{
    private readonly Dictionary<string, ListSort<TIndex>> _sorts = new(StringComparer.Ordinal);

    /// <param name="id">The column of the resource's id, unique among the rows listed.</param>
    /// <param name="rows">Which rows are listed at all.</param>
    public ListShape(Expression<Func<TIndex, object?>> id, Expression<Func<TIndex, bool>>? rows = null)
    {
        Sort("id", id);
        Id = _sorts["id"];
        Rows = rows;
    }

    public override IReadOnlyCollection<string> Sorts => _sorts.Keys;

    internal ListSort<TIndex> Id { get; }

    internal Expression<Func<TIndex, bool>>? Rows { get; }

    /// <summary>One or more values, separated by commas.</summary>
    /// <param name="normalize">Makes of what is asked what the column holds.</param>
    public ListShape<TIndex> Equal(string name, Expression<Func<TIndex, object?>> column, string description, Func<string, string>? normalize = null) =>
        Add(new ListFilter(name, description, Column(column).Name, "=", typeof(string), text => normalize?.Invoke(text) ?? text) { TakesSeveral = true });

    /// <summary>One or more words of an enum that the column holds as text.</summary>
    public ListShape<TIndex> Choice<TEnum>(string name, Expression<Func<TIndex, object?>> column, string description)
        where TEnum : struct, Enum
    {
        var words = Enum.GetNames<TEnum>();
        return Add(new ListFilter(
            name, description, Column(column).Name, "=", typeof(TEnum), text => words.Contains(text, StringComparer.Ordinal) ? text : null)
        {
            TakesSeveral = true,
            Values = words,
            Hint = $"one or more of {string.Join(", ", words)}, separated by commas",
        });
    }

    public ListShape<TIndex> Flag(string name, Expression<Func<TIndex, object?>> column, string description) =>
        Add(new ListFilter(name, description, Column(column).Name, "=", typeof(bool), text => text switch { "true" => true, "false" => false, _ => null })
        {
            Values = ["true", "false"],
            Hint = "true or false",
        });

    /// <summary>How the text begins.</summary>
    public ListShape<TIndex> Prefix(string name, Expression<Func<TIndex, object?>> column, string description, Func<string, string>? normalize = null) =>
        Add(new ListFilter(name, description, Column(column).Name, "LIKE", typeof(string), text => Like(normalize?.Invoke(text) ?? text)));

    /// <summary>Two filters: <c>nameFrom</c> (that time or later) and <c>nameBefore</c>.</summary>
    public ListShape<TIndex> Period(string name, Expression<Func<TIndex, object?>> column, string description)
    {
        Add(new ListFilter(name + "From", description + ": this time or later", Column(column).Name, ">=", typeof(DateTime), Time) { Hint = TimeHint });
        return Add(new ListFilter(name + "Before", description + ": before this time", Column(column).Name, "<", typeof(DateTime), Time) { Hint = TimeHint });
    }

    public ListShape<TIndex> Sort(string name, Expression<Func<TIndex, object?>> column)
    {
        var property = Column(column);
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        var nullable = type != property.PropertyType
            || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        _sorts.Add(name, new ListSort<TIndex>(name, property.Name, type, nullable, column));
        return this;
    }

    internal ListSort<TIndex>? FindSort(string name) => _sorts.GetValueOrDefault(name);

    private const string TimeHint = "a time such as 2026-01-31T12:00:00Z";

    private ListShape<TIndex> Add(ListFilter filter)
    {
        FilterMap.Add(filter.Name, filter);
        return this;
    }

    private static object? Time(string text) => UtcTimeConverter.TryParse(text, out var time) ? time : null;

    private static string Like(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";

    private static PropertyInfo Column(Expression<Func<TIndex, object?>> column)
    {
        var body = column.Body is UnaryExpression { NodeType: ExpressionType.Convert } converted ? converted.Operand : column.Body;
        return body is MemberExpression { Member: PropertyInfo property }
            ? property
            : throw new ArgumentException($"{column} names no column.", nameof(column));
    }
}
