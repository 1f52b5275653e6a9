using System;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace DevCrm.Api.Http;

/// <summary>Times in UTC with a Z. A time that comes with an offset is converted; one without is UTC.</summary>
internal sealed class UtcTimeConverter : JsonConverter<DateTime>
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.TokenType == JsonTokenType.String ? reader.GetString() : null, out var time)
            ? time
            : throw new JsonException("It is not a time such as 2026-01-31T12:00:00Z.");

    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(Text(value));

    internal static string Text(DateTime value) => DateTime.SpecifyKind(value, DateTimeKind.Utc).ToString(Format, CultureInfo.InvariantCulture);

    internal static bool TryParse(string? text, out DateTime time)
    {
        const DateTimeStyles utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        string[] formats =
        [
            "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK",
        ];
        return DateTime.TryParseExact(text, formats, CultureInfo.InvariantCulture, utc, out time);
    }
}
