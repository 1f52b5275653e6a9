using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement;

/// <summary>A piece of page: data plus the name that decides which template renders it.</summary>
public interface IShape
{
    ShapeMetadata Metadata { get; }

    string? Id { get; set; }

    string? TagName { get; set; }

    IList<string> Classes { get; }

    IDictionary<string, string> Attributes { get; }

    IDictionary<string, object?> Properties { get; }

    IReadOnlyList<IPositioned> Items { get; }

    ValueTask<IShape> AddAsync(object item, string? position);
}

/// <summary>Something that has a place among its siblings, such as "before", "5" or "5.1".</summary>
public interface IPositioned
{
    string? Position { get; set; }
}
