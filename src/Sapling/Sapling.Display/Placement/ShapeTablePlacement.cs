using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Theming;

namespace Sapling.DisplayManagement;

/// <summary>Placement from the shape table: placement.json files and providers.</summary>
internal sealed class ShapeTablePlacement(IShapeTableManager tables, IThemeManager themes) : IShapePlacementProvider
{
    public async Task<IPlacementInfoResolver> BuildPlacementInfoResolverAsync(IBuildShapeContext context)
        => new Resolver(await tables.GetShapeTableAsync((await themes.GetThemeAsync())?.Id));

    private sealed class Resolver(ShapeTable table) : IPlacementInfoResolver
    {
        public PlacementInfo? ResolvePlacement(ShapePlacementContext placementContext)
            => table.Descriptors.TryGetValue(placementContext.ShapeType, out var descriptor) ? descriptor.Placement(placementContext) : null;
    }
}
