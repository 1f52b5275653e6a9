using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>Reading a member that does not exist gives the zone of that name, made when it is first added to.</summary>
public class ZoneHolding : Shape, IZoneHolding
{
    private readonly Func<ValueTask<IShape>>? _zoneFactory;
    private Zones? _zones;

    public ZoneHolding(Func<ValueTask<IShape>> zoneFactory) => _zoneFactory = zoneFactory;

    public Zones Zones => _zones ??= new Zones(this);

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        if (!base.TryGetMemberImpl(name, out result) || result is null)
        {
            result = new ZoneOnDemand(CreateZone, this, name);
        }

        return true;
    }

    private ValueTask<IShape> CreateZone() => _zoneFactory!();
}
