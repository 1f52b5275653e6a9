using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>What items, parts and fields have in common: JSON data with typed elements laid over it.</summary>
public class ContentElement : IContent
{
    private Dictionary<string, ContentElement>? _elements;

    protected ContentElement() : this(new JsonObject()) { }

    protected ContentElement(JsonObject data) => Data = data;

    [JsonIgnore]
    public dynamic Content => Data;

    [JsonIgnore]
    public ContentItem ContentItem { get; set; } = null!;

    [JsonIgnore]
    internal JsonObject Data { get; set; }

    [JsonIgnore]
    protected internal Dictionary<string, ContentElement> Elements => _elements ??= new(StringComparer.Ordinal);

    public bool Has(string name) => Data.ContainsKey(name);
}
