using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sapling.Liquid.Values;

/// <summary>
/// What Liquid sees in .NET values: after <see cref="Normalize"/> a value is null, bool, decimal, string, <see cref="SafeText"/>,
/// <see cref="DateTimeOffset"/>, a list, a JSON object, a dictionary or any other object.
/// </summary>
internal static class LiquidValue
{
    public static object? Normalize(object? value) => value switch
    {
        null or string or bool or decimal or SafeText or DateTimeOffset => value,
        int or long or short or byte or uint or ulong or ushort or sbyte => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
        double or float => LiquidNumber.FromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        DateTime date => new DateTimeOffset(date.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : date),
        DateOnly date => new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
        char or Guid or Enum or Uri => value.ToString(),
        JsonValue json => FromJson(json),
        JsonElement element => Normalize(element.ValueKind == JsonValueKind.Null ? null : JsonSerializer.SerializeToNode(element)),
        _ => value,
    };

    private static object? FromJson(JsonValue json)
    {
        switch (json.GetValueKind())
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            case JsonValueKind.Null:
                return null;
            case JsonValueKind.Number:
                return json.TryGetValue<decimal>(out var number) ? number
                    : json.TryGetValue<double>(out var real) ? LiquidNumber.FromDouble(real)
                    : LiquidNumber.FromText(json.ToJsonString());
            default:
                return json.TryGetValue<string>(out var text) ? text : json.GetValue<object>().ToString();
        }
    }

    public static bool IsTruthy(object? value) => Normalize(value) is not (null or false);

    public static bool IsList(object? value) =>
        value is IEnumerable and not (string or JsonObject or IDictionary) && !MemberAccess.IsDictionary(value);

    public static string ToText(object? value)
    {
        switch (Normalize(value))
        {
            case null or LiquidConstant:
                return "";
            case string text:
                return text;
            case SafeText safe:
                return safe.Text;
            case bool flag:
                return flag ? "true" : "false";
            case decimal number:
                return LiquidNumber.ToText(number);
            case DateTimeOffset date:
                return date.ToString("u", CultureInfo.InvariantCulture);
            case LiquidRange range:
                return range.ToString();
            case JsonObject json:
                return json.ToJsonString();
            case { } list when IsList(list):
                return string.Concat(Enumerate(list).Select(ToText));
            case IFormattable formattable:
                return formattable.ToString(null, CultureInfo.InvariantCulture);
            case var other:
                return other.ToString() ?? "";
        }
    }

    public static IEnumerable<object?> Enumerate(object? value)
    {
        value = Normalize(value);
        return value switch
        {
            null or false or LiquidConstant => [],
            string text => text.Length == 0 ? [] : [text],
            LiquidRange range => range.Items(),
            _ when MemberAccess.Pairs(value) is { } pairs => pairs.Select(pair => (object?)new List<object?> { pair.Key, pair.Value }),
            IEnumerable items => items.Cast<object?>().Select(Normalize),
            _ => [value],
        };
    }

    public static bool AreEqual(object? left, object? right)
    {
        left = Unwrap(left);
        right = Unwrap(right);
        if (right is LiquidConstant constant)
        {
            return constant.Matches(left);
        }
        if (left is LiquidConstant other)
        {
            return other.Matches(right);
        }
        if (left is null || right is null)
        {
            return left is null && right is null;
        }
        if (left is DateTimeOffset || right is DateTimeOffset)
        {
            return LiquidDate.TryRead(left, out var a) && LiquidDate.TryRead(right, out var b) && a.UtcTicks == b.UtcTicks;
        }
        if (IsList(left) && IsList(right))
        {
            return Enumerate(left).SequenceEqual(Enumerate(right), LiquidEquality.Instance);
        }
        return left is JsonNode x && right is JsonNode y ? JsonNode.DeepEquals(x, y) : left.Equals(right);
    }

    /// <summary>Null, which no comparison accepts, where the two have no order.</summary>
    public static int? Compare(object? left, object? right)
    {
        left = Unwrap(left);
        right = Unwrap(right);
        if (left is null || right is null)
        {
            return null;
        }
        if (left is DateTimeOffset || right is DateTimeOffset)
        {
            return LiquidDate.TryRead(left, out var a) && LiquidDate.TryRead(right, out var b) ? a.CompareTo(b) : null;
        }
        if (left is decimal || right is decimal)
        {
            return LiquidNumber.TryRead(left, out var a) && LiquidNumber.TryRead(right, out var b) ? a.CompareTo(b) : null;
        }
        return left is string x && right is string y ? string.CompareOrdinal(x, y) : null;
    }

    public static bool Contains(object? container, object? item)
    {
        container = Unwrap(container);
        if (container is string text)
        {
            return item is not null && text.Contains(ToText(item), StringComparison.Ordinal);
        }
        if (container is not null && MemberAccess.Pairs(container) is { } pairs)
        {
            return pairs.Any(pair => pair.Key == ToText(item));
        }
        return IsList(container) && Enumerate(container).Any(element => AreEqual(element, item));
    }

    private static object? Unwrap(object? value) => Normalize(value) is SafeText safe ? safe.Text : Normalize(value);
}

/// <summary>Equality as templates see it.</summary>
internal sealed class LiquidEquality : IEqualityComparer<object?>
{
    public static readonly LiquidEquality Instance = new();

    public new bool Equals(object? x, object? y) => LiquidValue.AreEqual(x, y);

    public int GetHashCode(object? obj) => StringComparer.Ordinal.GetHashCode(LiquidValue.ToText(obj));
}
