using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>Base of view models that are shapes themselves.</summary>
public class ShapeViewModel : IShape, IPositioned
{
    private ShapeMetadata? _metadata;
    private List<string>? _classes;
    private Dictionary<string, string>? _attributes;
    private Dictionary<string, object?>? _properties;
    private ShapeItems? _items;

    public ShapeViewModel()
    {
    }

    public ShapeViewModel(string shapeType)
    {
        ArgumentException.ThrowIfNullOrEmpty(shapeType);
        Metadata.Type = shapeType;
    }

    public ShapeMetadata Metadata => _metadata ??= new ShapeMetadata();

    public string? Id { get; set; }

    public string? TagName { get; set; }

    public IList<string> Classes => _classes ??= [];

    public IDictionary<string, string> Attributes => _attributes ??= new(StringComparer.OrdinalIgnoreCase);

    public IDictionary<string, object?> Properties => _properties ??= new(StringComparer.Ordinal);

    public IReadOnlyList<IPositioned> Items => _items?.Sorted() ?? [];

    public string? Position
    {
        get => Metadata.Position;
        set => Metadata.Position = value;
    }

    public ValueTask<IShape> AddAsync(object item, string? position)
    {
        (_items ??= new ShapeItems()).Add(item, position);
        return ValueTask.FromResult<IShape>(this);
    }
}

/// <summary>A shape around one value.</summary>
public class ShapeViewModel<T> : ShapeViewModel
{
    public ShapeViewModel(T value) => Value = value;

    public ShapeViewModel(string shapeType, T value) : base(shapeType) => Value = value;

    public T Value { get; }
}
