using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace OrchardCore.Json.Serialization;

/// <summary>Paths as strings.</summary>
public class PathStringJsonConverter : JsonConverter<PathString>
{
    public static readonly PathStringJsonConverter Instance = new();

    public override PathString Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString());

    public override void Write(Utf8JsonWriter writer, PathString value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}

/// <summary>Durations as <c>d.hh:mm:ss</c>, whatever the culture.</summary>
public class TimeSpanJsonConverter : JsonConverter<TimeSpan>
{
    public static readonly TimeSpanJsonConverter Instance = new();

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => TimeSpan.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"'{reader.GetString()}' is not a duration.");

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options)
        => writer.WriteStringValue(value.ToString(null, CultureInfo.InvariantCulture));
}

/// <summary>Times in ISO 8601 that keep their kind and every digit; reads what forms and older documents hold too.</summary>
public class DateTimeJsonConverter : JsonConverter<DateTime>
{
    public static readonly DateTimeJsonConverter Instance = new();

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => reader.TryGetDateTime(out var value)
            ? value
            : DateTime.TryParse(reader.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out value)
                ? value
                : throw new JsonException($"'{reader.GetString()}' is not a time.");

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}

// Values of unknown type become what .NET code expects to find there: strings, numbers, booleans, lists and nodes.
internal sealed class ObjectJsonConverter : JsonConverter<object>
{
    public static readonly ObjectJsonConverter Instance = new();

    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Number => reader.TryGetInt64(out var integer) ? integer : reader.TryGetDecimal(out var number) ? number : reader.GetDouble(),
        JsonTokenType.String => reader.TryGetDateTime(out var time) ? time : reader.GetString(),
        _ => JsonNode.Parse(ref reader, JOptions.Node),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        if (value.GetType() == typeof(object))
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        JsonSerializer.Serialize(writer, value, value.GetType(), options);
    }
}
