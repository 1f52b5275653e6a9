using System;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Models;

namespace DevCrm.Licenses.Services;

/// <summary>What changed between two versions of a licence, for the audit trail. Keys are left out.</summary>
internal static class LicenseDifferences
{
    private static readonly string[] _hidden =
    [
        nameof(LicensePart.KeyHash), nameof(LicensePart.ProtectedKey), nameof(LicensePart.ContentItem),
        nameof(LicensePart.RecordedStatus), nameof(LicensePart.NextOccasionUtc), nameof(LicensePart.HandledUntilUtc), nameof(LicensePart.HandledEndUtc), nameof(LicensePart.IssuedUtc),
    ];

    public static (JsonObject Before, JsonObject After) Between(LicensePart before, LicensePart after) => Between(Of(before), Of(after));

    /// <summary>What differs of two states; both are used up by it.</summary>
    public static (JsonObject Before, JsonObject After) Between(JsonObject old, JsonObject now)
    {
        foreach (var name in old.Select(field => field.Key).ToArray())
        {
            if (JsonNode.DeepEquals(old[name], now[name]))
            {
                old.Remove(name);
                now.Remove(name);
            }
        }

        return (old, now);
    }

    /// <summary>The state of a licence, to be compared with a later one.</summary>
    public static JsonObject Of(LicensePart part)
    {
        var fields = new JsonObject();
        foreach (var property in typeof(LicensePart).GetProperties())
        {
            if (property.DeclaringType == typeof(LicensePart) && Array.IndexOf(_hidden, property.Name) < 0)
            {
                fields[property.Name] = JsonSerializer.SerializeToNode(property.GetValue(part), property.PropertyType);
            }
        }

        return fields;
    }
}
