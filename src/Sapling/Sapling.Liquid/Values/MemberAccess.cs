using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;

namespace Sapling.Liquid.Values;

/// <summary>An object that answers for its members itself.</summary>
internal interface ILiquidMembers
{
    object? GetMember(string name);
}

/// <summary>Finds <c>a.b</c> and <c>a[b]</c> in JSON, dictionaries, lists and the public properties of objects.</summary>
internal static class MemberAccess
{
    private static readonly ConcurrentDictionary<(Type Type, string Name), PropertyInfo?> Properties = new();
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]?> Dictionaries = new();

    public static object? Get(object target, object? key) => LiquidValue.Normalize(Find(target, LiquidValue.Normalize(key)));

    private static object? Find(object target, object? key)
    {
        if (key is decimal number)
        {
            return At(target, number);
        }
        if (key is null)
        {
            return null;
        }
        var name = LiquidValue.ToText(key);
        switch (target)
        {
            case ILiquidMembers members:
                return members.GetMember(name);
            case string or SafeText:
                return name == "size" ? (decimal)LiquidValue.ToText(target).Length : null;
            case JsonObject json:
                return json.TryGetPropertyValue(name, out var node) ? node : name == "size" ? (decimal)json.Count : null;
        }
        if (Pairs(target) is { } pairs)
        {
            foreach (var pair in pairs)
            {
                if (pair.Key == name)
                {
                    return pair.Value;
                }
            }
            return name == "size" ? (decimal)pairs.Count() : null;
        }
        if (LiquidValue.IsList(target))
        {
            switch (name)
            {
                case "size":
                    return target is ICollection collection ? collection.Count : (decimal)LiquidValue.Enumerate(target).LongCount();
                case "first":
                    return LiquidValue.Enumerate(target).FirstOrDefault();
                case "last":
                    return LiquidValue.Enumerate(target).LastOrDefault();
            }
        }
        return Properties.GetOrAdd((target.GetType(), name), FindProperty)?.GetValue(target);
    }

    private static object? At(object target, decimal index)
    {
        if (!LiquidValue.IsList(target) || decimal.Truncate(index) != index || Math.Abs(index) > int.MaxValue)
        {
            return null;
        }
        var items = LiquidValue.Enumerate(target);
        return index >= 0 ? items.ElementAtOrDefault((int)index) : items.Reverse().ElementAtOrDefault((int)-index - 1);
    }

    private static PropertyInfo? FindProperty((Type Type, string Name) key)
    {
        try
        {
            var property = key.Type.GetProperty(key.Name, BindingFlags.Instance | BindingFlags.Public);
            return property is { CanRead: true } && property.GetIndexParameters().Length == 0 ? property : null;
        }
        catch (AmbiguousMatchException)
        {
            // A property that hides one of the base type: the nearest one counts.
            return key.Type.GetProperty(key.Name, BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
        }
    }

    public static bool IsDictionary(object value) => value is JsonObject or IDictionary || Dictionaries.GetOrAdd(value.GetType(), FindPair) is not null;

    /// <summary>The pairs of a JSON object or dictionary, null for anything else.</summary>
    public static IEnumerable<KeyValuePair<string, object?>>? Pairs(object value) => value switch
    {
        JsonObject json => json.Select(pair => KeyValuePair.Create(pair.Key, LiquidValue.Normalize(pair.Value))),
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs.Select(pair => KeyValuePair.Create(pair.Key, LiquidValue.Normalize(pair.Value))),
        IDictionary dictionary => dictionary.Keys.Cast<object>().Select(key => KeyValuePair.Create(LiquidValue.ToText(key), LiquidValue.Normalize(dictionary[key]))),
        IEnumerable items when Dictionaries.GetOrAdd(value.GetType(), FindPair) is { } pair =>
            items.Cast<object>().Select(item => KeyValuePair.Create(LiquidValue.ToText(pair[0].GetValue(item)), LiquidValue.Normalize(pair[1].GetValue(item)))),
        _ => null,
    };

    // Key and value of the pairs, for dictionaries that only have a generic interface.
    private static PropertyInfo[]? FindPair(Type type)
    {
        var pair = type.GetInterfaces()
            .Where(candidate => candidate.IsGenericType && (candidate.GetGenericTypeDefinition() == typeof(IDictionary<,>) || candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)))
            .Select(candidate => typeof(KeyValuePair<,>).MakeGenericType(candidate.GetGenericArguments()))
            .FirstOrDefault();
        return pair is null ? null : [pair.GetProperty("Key")!, pair.GetProperty("Value")!];
    }
}
