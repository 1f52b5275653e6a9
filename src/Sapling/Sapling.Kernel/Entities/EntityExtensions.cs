using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace OrchardCore.Entities;

/// <summary>Reads and writes what modules attached, by type name or by a name of their own.</summary>
public static class EntityExtensions
{
    public static bool TryGet<T>(this IEntity entity, [NotNullWhen(true)] out T? aspect) => entity.TryGet(typeof(T).Name, out aspect);

    public static bool TryGet<T>(this IEntity entity, string name, [NotNullWhen(true)] out T? aspect)
    {
        aspect = entity.Properties[name] is { } node ? node.Deserialize<T>(JOptions.Default) : default;
        return aspect is not null;
    }

    public static T GetOrCreate<T>(this IEntity entity)
        where T : new() => entity.GetOrCreate<T>(typeof(T).Name);

    public static T GetOrCreate<T>(this IEntity entity, string name)
        where T : new() => entity.TryGet<T>(name, out var aspect) ? aspect : new T();

    public static IEntity Put(this IEntity entity, string name, object value)
    {
        entity.Properties[name] = JsonSerializer.SerializeToNode(value, value.GetType(), JOptions.Default);
        return entity;
    }
}
