using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Lists;

/// <summary>What was asked of a list, understood.</summary>
/// <param name="Conditions">The filters given, with their values.</param>
/// <param name="Sort">The name of the order.</param>
/// <param name="Descending">From the last to the first.</param>
/// <param name="Limit">How many at most.</param>
/// <param name="Cursor">Where the page before ended.</param>
/// <param name="Fields">Those to be told; all when it is null.</param>
public sealed record ListRequest(
    IReadOnlyList<ListCondition> Conditions, string Sort, bool Descending, int Limit, Cursor? Cursor, IReadOnlyList<string>? Fields)
{
    private static readonly string[] _own = ["sort", "cursor", "limit", "fields"];

    /// <summary>A cursor belongs to the filters and order it was made for.</summary>
    public string Signature { get; } = Sign(Conditions, Sort, Descending);

    /// <summary>Reads the query; names that are not known and values that cannot be are answered, never passed over.</summary>
    public static ListRequest Parse(IQueryCollection query, ListShape shape, IReadOnlyCollection<string> fields)
    {
        CheckNames(query, shape);
        var faults = new Faults();
        var conditions = shape.Filters.Values
            .Where(filter => query.ContainsKey(filter.Name))
            .Select(filter => Condition(filter, query[filter.Name].ToString(), faults))
            .OfType<ListCondition>()
            .ToArray();
        var (sort, descending) = SortOf(query["sort"].ToString(), shape, faults);
        var limit = LimitOf(query["limit"].ToString(), faults);
        var chosen = SparseFields.Parse(query, fields, faults);
        faults.ThrowIfAny(ProblemCode.InvalidParameter);

        var request = new ListRequest(conditions, sort, descending, limit, null, chosen);
        return query["cursor"].ToString() is { Length: > 0 } cursor
            ? request with { Cursor = Lists.Cursor.Parse(cursor, request.Signature) }
            : request;
    }

    private static void CheckNames(IQueryCollection query, ListShape shape)
    {
        var faults = new Faults();
        foreach (var (name, values) in query)
        {
            if (!shape.Filters.ContainsKey(name) && !_own.Contains(name, StringComparer.Ordinal))
            {
                faults.Add(name, $"Known here are {string.Join(", ", shape.Filters.Keys.Concat(_own))}.");
            }
            else if (values.Count > 1)
            {
                faults.Add(name, "It is given more than once.");
            }
        }

        faults.ThrowIfAny(ProblemCode.UnknownParameter);
    }

    private static ListCondition? Condition(ListFilter filter, string text, Faults faults)
    {
        var texts = filter.TakesSeveral ? text.Split(',', StringSplitOptions.TrimEntries) : [text];
        var values = texts.Select(value => value.Length == 0 || value.Contains('\0', StringComparison.Ordinal) ? null : filter.Parse(value)).ToArray();
        if (values.Contains(null) || values.Length > ListShape.MaxLimit)
        {
            faults.Add(filter.Name, filter.Hint.Length > 0 ? $"Give {filter.Hint}." : "Give a value.");
            return null;
        }

        return new ListCondition(filter, values!);
    }

    private static (string Sort, bool Descending) SortOf(string text, ListShape shape, Faults faults)
    {
        var descending = text.StartsWith('-');
        var name = text.Length == 0 ? "id" : text[(descending ? 1 : 0)..];
        if (!shape.Sorts.Contains(name, StringComparer.Ordinal))
        {
            faults.Add("sort", $"Give one of {string.Join(", ", shape.Sorts)}, with a - before it for the other way round.");
        }

        return (name, descending);
    }

    private static int LimitOf(string text, Faults faults)
    {
        if (text.Length == 0)
        {
            return ListShape.DefaultLimit;
        }

        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit is < 1 or > ListShape.MaxLimit)
        {
            faults.Add("limit", $"Give a number from 1 to {ListShape.MaxLimit}.");
        }

        return limit;
    }

    private static string Sign(IReadOnlyList<ListCondition> conditions, string sort, bool descending)
    {
        var text = new StringBuilder(sort).Append(descending);
        foreach (var condition in conditions)
        {
            text.Append('\n').Append(condition.Filter.Name).Append('=');
            text.AppendJoin(',', condition.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 8));
    }
}

/// <summary>A filter and the values it was given, of which one must be met.</summary>
public sealed record ListCondition(ListFilter Filter, IReadOnlyList<object> Values);
