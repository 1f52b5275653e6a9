using System.Diagnostics.CodeAnalysis;
using OrchardCore.DisplayManagement.Shapes;

namespace OrchardCore.DisplayManagement.Zones;

/// <summary>The zones of a shape by name.</summary>
[SuppressMessage("Naming", "CA1724", Justification = "Orchard Core's name.")]
public class Zones : Composite
{
    private readonly ZoneHolding _parent;

    public Zones(ZoneHolding parent) => _parent = parent;

    public IShape this[string name]
    {
        get
        {
            TryGetMemberImpl(name, out var result);
            return (IShape)result!;
        }
        set => TrySetMemberImpl(name, value);
    }

    protected override bool TryGetMemberImpl(string name, out object? result)
    {
        _parent.TryGetIndexImpl(name, out result);
        return true;
    }

    protected override bool TrySetMemberImpl(string name, object? value)
    {
        _parent.Properties[name] = value;
        return true;
    }
}
