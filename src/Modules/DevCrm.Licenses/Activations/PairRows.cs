using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// Rows of a text and a whole number in one parameter, as JSON: however many there are, the statement stays the same and prepared, and it is
/// one round trip.
/// </summary>
internal static class PairRows
{
    public const string Parameter = "Rows";

    /// <summary>Reads the parameter's rows in their order, as "Text" and "Number".</summary>
    public static string Select(ISqlDialect dialect) => dialect.Name == "Sqlite"
        // The condition says that what follows is no join.
        ? $"""SELECT json_extract(value, '$[0]') AS "Text", json_extract(value, '$[1]') AS "Number" FROM json_each(@{Parameter}) WHERE true"""
        : $"""SELECT pair ->> 0 AS "Text", CAST(pair ->> 1 AS bigint) AS "Number" FROM jsonb_array_elements(CAST(@{Parameter} AS jsonb)) AS pairs (pair)""";

    /// <summary>Rows that only name something.</summary>
    public static string Of(IEnumerable<string> names) => Of(names.Select(name => KeyValuePair.Create(name, 0L)));

    public static string Of(IEnumerable<KeyValuePair<string, long>> rows) => JsonSerializer.Serialize(rows.Select(row => new object[] { row.Key, row.Value }));
}
