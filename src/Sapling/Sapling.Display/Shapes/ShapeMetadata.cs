using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>What the renderer needs to know of a shape beside its data.</summary>
public class ShapeMetadata
{
    private List<Action<ShapeDisplayContext>>? _displaying;
    private AlternatesCollection? _alternates;
    private AlternatesCollection? _wrappers;

    public string Type { get; set; } = "";

    public string? DisplayType { get; set; }

    public string? Position { get; set; }

    public string? Tab
    {
        get => TabGrouping;
        set => TabGrouping = GroupingMetadata.ParseTabOrCard(value);
    }

    public string? Card
    {
        get => CardGrouping;
        set => CardGrouping = GroupingMetadata.ParseTabOrCard(value);
    }

    public string? Column
    {
        get => ColumnGrouping;
        set => ColumnGrouping = GroupingMetadata.ParseColumn(value);
    }

    public GroupingMetadata TabGrouping { get; set; }

    public GroupingMetadata CardGrouping { get; set; }

    public GroupingMetadata ColumnGrouping { get; set; }

    public string? PlacementSource { get; set; }

    /// <summary>Prefix of the form field names inside this shape.</summary>
    public string? Prefix { get; set; }

    public string? Name { get; set; }

    public string? Differentiator { get; set; }

    public AlternatesCollection Alternates { get => _alternates ??= new(); set => _alternates = value; }

    public AlternatesCollection Wrappers { get => _wrappers ??= new(); set => _wrappers = value; }

    /// <summary>What the shape rendered to, while its wrappers are rendered; set beforehand it replaces the template.</summary>
    public IHtmlContent? ChildContent { get; set; }

    public IReadOnlyList<Action<ShapeDisplayContext>> Displaying => _displaying ?? [];

    internal bool HasAlternates => _alternates is { Count: > 0 };

    internal bool HasWrappers => _wrappers is { Count: > 0 };

    public void OnDisplaying(Action<ShapeDisplayContext> context) => (_displaying ??= []).Add(context);
}
