using System.Text.Json.Nodes;

namespace OrchardCore.Entities;

/// <summary>Something that modules attach their own data to.</summary>
public interface IEntity
{
    JsonObject Properties { get; }
}

/// <summary>An entity that is stored as JSON.</summary>
public class Entity : IEntity
{
    public JsonObject Properties { get; set; } = [];
}
