using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.Lists;

/// <summary><c>fields=name,email</c>: tells only those, and the id.</summary>
internal static class SparseFields
{
    public const string Parameter = "fields";

    public static IReadOnlyList<string>? Parse(IQueryCollection query, IReadOnlyCollection<string> known, Faults faults)
    {
        if (!query.ContainsKey(Parameter))
        {
            return null;
        }

        var names = query[Parameter].ToString().Split(',', StringSplitOptions.TrimEntries);
        foreach (var unknown in names.Where(name => !known.Contains(name, StringComparer.Ordinal)))
        {
            faults.Add(Parameter, $"There is no field '{unknown}'; there are {string.Join(", ", known)}.");
        }

        return names;
    }

    public static JsonObject Apply(JsonObject whole, IReadOnlyList<string>? fields)
    {
        if (fields is null)
        {
            return whole;
        }

        foreach (var name in whole.Select(field => field.Key).Where(name => name != "id" && !fields.Contains(name, StringComparer.Ordinal)).ToArray())
        {
            whole.Remove(name);
        }

        return whole;
    }
}
