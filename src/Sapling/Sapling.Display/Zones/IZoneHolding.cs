namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A shape with zones that come to be when something is put into them.</summary>
public interface IZoneHolding : IShape
{
    Zones Zones { get; }
}
