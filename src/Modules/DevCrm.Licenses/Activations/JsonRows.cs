using System;
using System.Buffers;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json;
using YesSql;

namespace DevCrm.Licenses.Activations;

/// <summary>
/// Rows given to a statement as one parameter, a JSON array of arrays: the statement stays the same however many they are, so that a database
/// prepares it once and understands it in no time.
/// </summary>
internal static class JsonRows
{
    public const string Parameter = "Rows";

    /// <summary>Reads the parameter's rows in their order.</summary>
    public static string Select(ISqlDialect dialect, params (string Name, bool IsNumber)[] columns)
    {
        var isSqlite = dialect.Name == "Sqlite";
        var values = string.Join(", ", columns.Select((column, place) => $"{Value(column.IsNumber, place)} AS \"{column.Name}\""));
        return isSqlite
            // The condition says that what follows is no join.
            ? $"SELECT {values} FROM json_each(@{Parameter}) WHERE true"
            : $"SELECT {values} FROM jsonb_array_elements(CAST(@{Parameter} AS jsonb)) AS items (item)";

        string Value(bool isNumber, int place)
        {
            var number = place.ToString(CultureInfo.InvariantCulture);
            return isSqlite ? $"json_extract(value, '$[{number}]')" : isNumber ? $"CAST(item ->> {number} AS bigint)" : $"item ->> {number}";
        }
    }

    /// <summary>The parameter's value.</summary>
    /// <param name="rows">What each row is made of.</param>
    /// <param name="write">Writes the values of one row, in the order of the columns.</param>
    public static string Of<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                write(json, row);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    public static string Of(IEnumerable<string> names) => Of(names, (json, name) => json.WriteStringValue(name));

    public static string Of(IEnumerable<KeyValuePair<string, long>> rows) => Of(rows, (json, row) =>
    {
        json.WriteStringValue(row.Key);
        json.WriteNumberValue(row.Value);
    });
}
