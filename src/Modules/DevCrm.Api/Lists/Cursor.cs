using System;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using DevCrm.Api.Http;
using DevCrm.Api.Problems;

namespace DevCrm.Api.Lists;

/// <summary>Where a page ended: the row's value in the order, and its id. It is opaque to clients, so that it can change.</summary>
/// <param name="Value">Text of the value; null for none.</param>
/// <param name="Id">Tells rows of the same value apart.</param>
public sealed record Cursor(string? Value, string Id)
{
    public string Encode(string signature) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new[] { signature, Id, Value }));

    public static Cursor Parse(string text, string signature)
    {
        string?[]? parts = null;
        try
        {
            parts = JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text));
        }
        catch (Exception exception) when (exception is FormatException or JsonException)
        {
            throw Invalid(exception);
        }

        return parts is [{ } signed, { } id, var value] && signed == signature ? new Cursor(value, id) : throw Invalid(null);
    }

    public static string? Text(object? value) => value switch
    {
        null => null,
        DateTime time => UtcTimeConverter.Text(time),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    /// <summary>The value that <see cref="Text"/> was made of.</summary>
    public object? ValueAs(Type type)
    {
        if (Value is null)
        {
            return null;
        }

        try
        {
            return type == typeof(DateTime)
                ? UtcTimeConverter.TryParse(Value, out var time) ? time : throw Invalid(null)
                : Convert.ChangeType(Value, type, CultureInfo.InvariantCulture);
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or InvalidCastException)
        {
            throw Invalid(exception);
        }
    }

    private static ApiProblemException Invalid(Exception? cause) =>
        new(ApiProblem.Of(ProblemCode.InvalidCursor, "Take the cursor from the answer before, and leave filters and sort as they were."), cause);
}
