using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement.Handlers;

public delegate PlacementInfo? FindPlacementDelegate(string shapeType, string? differentiator, string? displayType, IBuildShapeContext context);

/// <summary>A display or an editor being put together from what the drivers return.</summary>
public interface IBuildShapeContext
{
    IShape Shape { get; }

    IShapeFactory ShapeFactory { get; }

    IZoneHolding Layout { get; set; }

    string GroupId { get; }

    FindPlacementDelegate FindPlacement { get; set; }
}

public abstract class BuildShapeContext : IBuildShapeContext
{
    protected BuildShapeContext(IShape shape, string groupId, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
    {
        Shape = shape;
        GroupId = groupId;
        ShapeFactory = shapeFactory;
        Layout = layout;
        Updater = updater;
        FindPlacement = static (_, _, _, _) => null;
    }

    public IShape Shape { get; }

    public IShapeFactory ShapeFactory { get; }

    public IZoneHolding Layout { get; set; }

    public string GroupId { get; }

    public FindPlacementDelegate FindPlacement { get; set; }

    public IUpdateModel Updater { get; }

    public string HtmlFieldPrefix { get; protected set; } = "";

    public string? DefaultZone { get; set; }

    public string? DefaultPosition { get; set; }
}

public class BuildDisplayContext : BuildShapeContext
{
    public BuildDisplayContext(IShape shape, string displayType, string groupId, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(shape, groupId, shapeFactory, layout, updater)
        => DisplayType = displayType;

    public string DisplayType { get; }
}

public class BuildEditorContext : BuildShapeContext
{
    public BuildEditorContext(
        IShape shape, string groupId, bool isNew, string htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(shape, groupId, shapeFactory, layout, updater)
    {
        HtmlFieldPrefix = htmlFieldPrefix;
        IsNew = isNew;
    }

    public bool IsNew { get; set; }
}

public class UpdateEditorContext : BuildEditorContext
{
    public UpdateEditorContext(
        IShape model, string groupId, bool isNew, string htmlFieldPrefix, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(model, groupId, isNew, htmlFieldPrefix, shapeFactory, layout, updater)
    {
    }
}
