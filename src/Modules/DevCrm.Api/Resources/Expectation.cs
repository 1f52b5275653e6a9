using System;
using System.Collections;
using System.Text.Json;

namespace DevCrm.Api.Resources;

/// <summary>Says what a field wants, in words that need no knowledge of our types.</summary>
internal static class Expectation
{
    public static string Of(Type type, JsonException exception)
    {
        if (exception.Path is { Length: > 1 })
        {
            return "It does not have the form that is expected; see the reference.";
        }

        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => "Give a text.",
            _ when type == typeof(bool) => "Give true or false.",
            _ when type == typeof(DateTime) => "Give a time such as 2026-01-31T12:00:00Z.",
            _ when type == typeof(int) || type == typeof(long) => "Give a whole number.",
            _ when type.IsEnum => $"Give one of {string.Join(", ", Enum.GetNames(type))}.",
            _ when typeof(IEnumerable).IsAssignableFrom(type) && !type.Name.StartsWith("Json", StringComparison.Ordinal) => "Give a list.",
            _ => "Give an object.",
        };
    }
}
