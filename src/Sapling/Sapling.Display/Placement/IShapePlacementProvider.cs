using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Says where shapes go while one page or editor is built.</summary>
public interface IShapePlacementProvider
{
    Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context);
}

/// <summary>Says where a shape goes, or null to leave it to others.</summary>
public interface IPlacementInfoResolver
{
    PlacementInfo? ResolvePlacement(ShapePlacementContext placementContext);
}

/// <summary>The shape to be placed.</summary>
public class ShapePlacementContext
{
    public ShapePlacementContext(string shapeType, string? displayType, string? differentiator, IShape zoneShape)
    {
        ShapeType = shapeType;
        DisplayType = displayType;
        Differentiator = differentiator;
        ZoneShape = zoneShape;
    }

    public string ShapeType { get; set; }

    public string? DisplayType { get; set; }

    public string? Differentiator { get; set; }

    /// <summary>The shape whose zones are filled, for example the Content shape of an item.</summary>
    public IShape ZoneShape { get; set; }

    public string? Source { get; set; }
}
