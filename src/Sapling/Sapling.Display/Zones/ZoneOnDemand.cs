using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>A zone nothing has been put into yet. It equals null, renders as nothing, and becomes real when something is added.</summary>
public class ZoneOnDemand : Shape
{
    private readonly Func<ValueTask<IShape>> _zoneFactory;
    private readonly ZoneHolding _parent;
    private readonly string _potentialZoneName;

    public ZoneOnDemand(Func<ValueTask<IShape>> zoneFactory, ZoneHolding parent, string potentialZoneName)
    {
        _zoneFactory = zoneFactory;
        _parent = parent;
        _potentialZoneName = potentialZoneName;
    }

    public override async ValueTask<IShape> AddAsync(object item, string? position)
    {
        if (item is null)
        {
            return _parent;
        }

        // Someone else holding the same name may have made the zone in the meantime.
        if (!_parent.TryGetProperty<IShape>(_potentialZoneName, out var zone))
        {
            zone = await _zoneFactory();
            zone.Properties["Parent"] = _parent;
            zone.Properties["ZoneName"] = _potentialZoneName;
            zone.Metadata.Name = _potentialZoneName;
            zone.Metadata.Alternates.Add($"{zone.Metadata.Type}__{_potentialZoneName}");
            _parent.Properties[_potentialZoneName] = zone;
        }

        return await zone.AddAsync(item, position);
    }

    public override bool Equals(object? obj) => obj is null || ReferenceEquals(this, obj);

    public override int GetHashCode() => HashCode.Combine(_parent, _potentialZoneName);

    public static bool operator ==(ZoneOnDemand? _, object? b) => b is null || ReferenceEquals(_, b);

    public static bool operator !=(ZoneOnDemand? a, object? b) => !(a == b);
}
