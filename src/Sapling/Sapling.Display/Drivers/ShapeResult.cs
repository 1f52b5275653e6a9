using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Views;

/// <summary>One shape of a driver. It is made only when a placement wants it on the page.</summary>
public class ShapeResult : IDisplayResult
{
    private readonly string _shapeType;
    private readonly Func<IBuildShapeContext, ValueTask<IShape>> _shapeBuilder;
    private readonly Func<IShape, Task>? _initializing;
    private PlacementInfo? _defaultLocation;
    private Dictionary<string, PlacementInfo>? _locations;
    private string? _name;
    private string? _differentiator;
    private string? _prefix;
    private string[]? _groups;
    private Action<ShapeDisplayContext>? _displaying;
    private Func<Task<bool>>? _renderPredicate;

    public ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder) : this(shapeType, shapeBuilder, null!)
    {
    }

    public ShapeResult(string shapeType, Func<IBuildShapeContext, ValueTask<IShape>> shapeBuilder, Func<IShape, Task> initializing)
    {
        _shapeType = shapeType;
        _shapeBuilder = shapeBuilder;
        _initializing = initializing;
    }

    /// <summary>The shape, once it has been made.</summary>
    public IShape? Shape { get; private set; }

    public Task ApplyAsync(BuildDisplayContext context) => PlaceAsync(context, context.DisplayType);

    public Task ApplyAsync(BuildEditorContext context) => PlaceAsync(context, "Edit");

    public ShapeResult Location(string location)
    {
        _defaultLocation = PlacementInfo.FromLocation(location);
        return this;
    }

    public ShapeResult Location(string displayType, string location) => Location(displayType, PlacementInfo.FromLocation(location));

    public ShapeResult Location(string displayType, PlacementInfo location)
    {
        (_locations ??= new(2, StringComparer.Ordinal))[displayType] = location;
        return this;
    }

    public ShapeResult Name(string name)
    {
        _name = name;
        return this;
    }

    public ShapeResult Differentiator(string? differentiator)
    {
        _differentiator = differentiator;
        return this;
    }

    public ShapeResult Prefix(string prefix)
    {
        _prefix = prefix;
        return this;
    }

    public ShapeResult OnGroup(string groupId)
    {
        _groups = [groupId];
        return this;
    }

    public ShapeResult Displaying(Action<ShapeDisplayContext> displaying)
    {
        _displaying = displaying;
        return this;
    }

    public ShapeResult RenderWhen(Func<Task<bool>> renderPredicateAsync)
    {
        _renderPredicate = renderPredicateAsync;
        return this;
    }

    private async Task PlaceAsync(BuildShapeContext context, string displayType)
    {
        var placement = FindPlacement(context, displayType);
        if (placement.IsHidden() || !IsInGroup(context.GroupId, placement) || (_renderPredicate is not null && !await _renderPredicate()))
        {
            return;
        }

        var shape = Shape = await _shapeBuilder(context);
        if (shape is null)
        {
            return;
        }

        if (_initializing is not null)
        {
            await _initializing(shape);
        }

        Describe(shape, placement, displayType);
        await AddAsync(context, placement, shape);
    }

    private PlacementInfo FindPlacement(BuildShapeContext context, string displayType)
    {
        var placement = context.FindPlacement(_shapeType, _differentiator, displayType, context);
        PlacementInfo? own = null;
        if (_locations is null || !_locations.TryGetValue(displayType, out own))
        {
            own = _defaultLocation;
        }

        // Editors of parts and fields that name no place go where their part is.
        own ??= context.DefaultZone is { Length: > 0 } zone ? PlacementInfo.FromLocation(zone) : null;

        if (placement is null)
        {
            return own is null ? PlacementInfo.Empty : context.DefaultPosition is null ? own : own.WithDefaults(null, context.DefaultPosition);
        }

        return placement.Location is null || placement.DefaultPosition is null
            ? placement.WithDefaults(own, context.DefaultPosition)
            : placement;
    }

    // Shapes with a group are shown only in that group, shapes without one only where no group is asked for.
    private bool IsInGroup(string? groupId, PlacementInfo placement)
    {
        var groups = _groups ?? (placement.Group is { } group ? [group] : []);
        return groups.Length == 0
            ? string.IsNullOrEmpty(groupId)
            : groups.Contains(groupId ?? "", StringComparer.OrdinalIgnoreCase);
    }

    private void Describe(IShape shape, PlacementInfo placement, string displayType)
    {
        var metadata = shape.Metadata;
        metadata.Prefix = _prefix;
        metadata.Name = _name ?? _differentiator ?? _shapeType;
        metadata.Differentiator = _differentiator ?? _shapeType;
        metadata.DisplayType = displayType;
        metadata.PlacementSource = placement.Source;
        metadata.TabGrouping = placement.Tab;
        metadata.CardGrouping = placement.Card;
        metadata.ColumnGrouping = placement.Column;
        metadata.Type = _shapeType;
        if (_displaying is not null)
        {
            metadata.OnDisplaying(_displaying);
        }

        // A placement that names another shape takes over completely.
        if (!string.IsNullOrEmpty(placement.ShapeType))
        {
            metadata.Type = placement.ShapeType;
            metadata.Alternates.Clear();
            metadata.Wrappers.Clear();
        }

        if (placement.Alternates is { } alternates)
        {
            metadata.Alternates.AddRange(alternates);
        }

        if (placement.Wrappers is { } wrappers)
        {
            metadata.Wrappers.AddRange(wrappers);
        }
    }

    private static async ValueTask AddAsync(BuildShapeContext context, PlacementInfo placement, IShape shape)
    {
        var parent = placement.IsLayoutZone() ? context.Layout : context.Shape;
        foreach (var zone in placement.Zones)
        {
            parent = parent is IZoneHolding holding ? holding.Zones[zone] : parent?.GetProperty<IShape>(zone);
        }

        if (parent is not null)
        {
            await parent.AddAsync(shape, placement.GetPosition());
        }
    }
}
