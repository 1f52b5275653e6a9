using System.Collections;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>The general shape: children in order of their position, and whatever properties its maker gave it.</summary>
public class Shape : Composite, IShape, IPositioned, IEnumerable<object>
{
    private ShapeMetadata? _metadata;
    private List<string>? _classes;
    private Dictionary<string, string>? _attributes;
    private ShapeItems? _items;

    public ShapeMetadata Metadata => _metadata ??= new ShapeMetadata();

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => _classes ??= [];

    public IDictionary<string, string> Attributes => _attributes ??= new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<IPositioned> Items => _items?.Sorted() ?? [];

    public bool HasItems => _items is { Count: > 0 };

    public string? Position
    {
        get => Metadata.Position;
        set => Metadata.Position = value;
    }

    public virtual ValueTask<IShape> AddAsync(object item, string? position)
    {
        (_items ??= new ShapeItems()).Add(item, position);
        return ValueTask.FromResult<IShape>(this);
    }

    public IEnumerator GetEnumerator() => Items.GetEnumerator();

    IEnumerator<object> IEnumerable<object>.GetEnumerator() => Items.GetEnumerator();
}
