using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>A named thing with settings: a type, a part, a part of a type, a field of a part.</summary>
public abstract class ContentDefinition
{
    private readonly ConcurrentDictionary<Type, object> _read = new();

    public string Name { get; protected set; } = null!;

    public JsonObject Settings { get; protected set; } = [];

    /// <summary>The settings of the type, read once; the defaults when there are none.</summary>
    public T GetSettings<T>() where T : new() =>
        (T)_read.GetOrAdd(typeof(T), type => Settings[type.Name] is { } node ? node.ToObject<T>()! : new T());
}
