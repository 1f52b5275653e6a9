using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sapling.Workflows.Scripting;

/// <summary>Values between scripts, templates and .NET.</summary>
internal static class ScriptValues
{
    /// <summary>Whether a value goes to a script as JSON: nodes, dictionaries, lists and plain objects do, simple values go as they are.</summary>
    public static bool IsJson(object? value, out object? simple, out string json)
    {
        json = "";
        simple = value;
        switch (value)
        {
            case null or string or bool or DateTime or Delegate:
            case int or long or double or float or decimal or short or byte:
                return false;
            case Enum or Guid or Uri or DateTimeOffset:
                simple = Convert(value, typeof(string));
                return false;
            default:
                json = JsonSerializer.Serialize(value, value.GetType(), JOptions.Default);
                return true;
        }
    }

    public static T? To<T>(object? value) => (T?)Convert(value, typeof(T));

    public static object? Convert(object? value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value is null || type == typeof(void))
        {
            return type.IsValueType && type != typeof(void) ? Activator.CreateInstance(type) : null;
        }
        if (type.IsInstanceOfType(value))
        {
            return value;
        }
        if (type == typeof(bool))
        {
            return value is string text ? text.Trim() is { Length: > 0 } word && !word.Equals("false", StringComparison.OrdinalIgnoreCase) && word != "0" : value is not (0d or 0L or 0);
        }
        if (type == typeof(string))
        {
            return value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value is IEnumerable ? JsonSerializer.Serialize(value, JOptions.Default) : value.ToString();
        }
        if (type.IsEnum)
        {
            return Enum.Parse(type, value.ToString()!, ignoreCase: true);
        }
        if (type == typeof(IEnumerable<object>) && value is IEnumerable items)
        {
            return items.Cast<object>().ToList();
        }
        return value is IConvertible ? System.Convert.ChangeType(value, type, CultureInfo.InvariantCulture) : JNode.FromObject(value).ToObject(type);
    }
}
