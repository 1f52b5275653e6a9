using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace OrchardCore.DisplayManagement;

/// <summary>Makes shape properties out of dictionaries and of the properties of (anonymous) objects.</summary>
public static class Arguments
{
    private static readonly ConcurrentDictionary<Type, (string Name, Func<object, object?> Read)[]> _readers = new();

    public static INamedEnumerable<object?> From<T>(T propertyObject) where T : notnull
    {
        var named = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, read) in _readers.GetOrAdd(propertyObject.GetType(), Readers))
        {
            named[name] = read(propertyObject);
        }

        return new NamedArguments<object?>(named);
    }

    private static (string, Func<object, object?>)[] Readers(Type type)
        => [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanRead && property.GetIndexParameters().Length == 0)
            .Select(property => (property.Name, (Func<object, object?>)property.GetValue))];

    private sealed class NamedArguments<T>(IDictionary<string, T> named) : INamedEnumerable<T>
    {
        public IDictionary<string, T> Named => named;

        public IEnumerator<T> GetEnumerator() => named.Values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
