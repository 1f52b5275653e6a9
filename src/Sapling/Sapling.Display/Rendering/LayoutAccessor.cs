using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.DisplayManagement;

internal sealed class LayoutAccessor(IShapeFactory shapeFactory) : ILayoutAccessor
{
    private IZoneHolding? _layout;

    public async Task<IZoneHolding> GetLayoutAsync()
        => _layout ??= (IZoneHolding)await shapeFactory.CreateAsync(
            "Layout", () => ValueTask.FromResult<IShape>(new ZoneHolding(() => shapeFactory.CreateAsync("Zone"))));
}
