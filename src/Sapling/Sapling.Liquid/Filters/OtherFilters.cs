using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Sapling.Liquid.Values;

namespace Sapling.Liquid.Filters;

/// <summary>Filters on any value.</summary>
internal static class OtherFilters
{
    private static readonly JsonSerializerOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<(string Name, LiquidFilter Filter)> All =>
    [
        ("default", Default),
        ("json", (input, _) => ToJson(LiquidValue.Normalize(input), 0)?.ToJsonString(JsonOptions) ?? "null"),
        ("date", (input, args) => LiquidDate.Format(LiquidValue.Normalize(input), args)),
    ];

    private static object? Default(object? input, LiquidArguments args)
    {
        var value = LiquidValue.Normalize(input);
        var missing = value is null
            || (value is false && !LiquidValue.IsTruthy(args["allow_false"]))
            || (value is SafeText { Text.Length: 0 })
            || LiquidConstant.Empty.Matches(value);
        return missing ? args[0] : value;
    }

    private static JsonNode? ToJson(object? value, int depth)
    {
        if (depth > 32)
        {
            throw new FilterException("the value nests too deep");
        }
        switch (value)
        {
            case null:
                return null;
            case JsonNode json:
                return json.DeepClone();
            case bool flag:
                return JsonValue.Create(flag);
            case decimal number:
                return JsonNode.Parse(LiquidNumber.ToText(number));
            case DateTimeOffset date:
                return JsonValue.Create(date.ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFK", System.Globalization.CultureInfo.InvariantCulture));
            case string or SafeText or LiquidRange:
                return JsonValue.Create(LiquidValue.ToText(value));
            case { } when MemberAccess.Pairs(value) is { } pairs:
                return new JsonObject(pairs.Select(pair => KeyValuePair.Create(pair.Key, ToJson(pair.Value, depth + 1))));
            case { } when LiquidValue.IsList(value):
                return new JsonArray([.. LiquidValue.Enumerate(value).Select(item => ToJson(item, depth + 1))]);
            default:
                return JsonSerializer.SerializeToNode(value, value.GetType(), JOptions.Default);
        }
    }
}
