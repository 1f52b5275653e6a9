using Microsoft.Extensions.Logging;
using OrchardCore;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.DisplayManagement
{
    /// <summary>What display managers share: shapes with zones, and placement.</summary>
    public abstract class BaseDisplayManager
    {
        private readonly IShapeFactory _shapeFactory;
        private readonly IEnumerable<IShapePlacementProvider> _placementProviders;

        public BaseDisplayManager(IShapeFactory shapeFactory, IEnumerable<IShapePlacementProvider> placementProviders)
        {
            _shapeFactory = shapeFactory;
            _placementProviders = placementProviders;
        }

        protected async Task BindPlacementAsync(IBuildShapeContext context)
        {
            var resolvers = new List<IPlacementInfoResolver>(2);
            foreach (var provider in _placementProviders)
            {
                if (await provider.BuildPlacementInfoResolverAsync(context) is { } resolver)
                {
                    resolvers.Add(resolver);
                }
            }

            context.FindPlacement = (shapeType, differentiator, displayType, displayContext) =>
            {
                var placement = new ShapePlacementContext(shapeType, displayType, differentiator, displayContext.Shape);
                for (var i = resolvers.Count - 1; i >= 0; i--)
                {
                    if (resolvers[i].ResolvePlacement(placement) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            };
        }

        protected ValueTask<IShape> CreateContentShapeAsync(string actualShapeType)
            => _shapeFactory.CreateAsync(actualShapeType, () => ValueTask.FromResult<IShape>(new ZoneHolding(() => _shapeFactory.CreateAsync("ContentZone"))));
    }
}

namespace Sapling.DisplayManagement
{
    internal sealed class DisplayManager<TModel>(
        IEnumerable<IDisplayDriver<TModel>> drivers,
        IShapeFactory shapeFactory,
        IEnumerable<IShapePlacementProvider> placementProviders,
        ILayoutAccessor layoutAccessor,
        ILogger<DisplayManager<TModel>> logger)
        : BaseDisplayManager(shapeFactory, placementProviders), IDisplayManager<TModel>
    {
        private static readonly string _modelName = typeof(TModel).Name;
        private readonly IShapeFactory _shapeFactory = shapeFactory;

        public async Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string displayType = "", string groupId = "")
        {
            var shape = await CreateContentShapeAsync(
                string.IsNullOrEmpty(displayType) || displayType == OrchardCoreConstants.DisplayType.Detail ? _modelName : $"{_modelName}_{displayType}");
            shape.Properties[_modelName] = model;
            shape.Metadata.DisplayType = string.IsNullOrEmpty(displayType) ? OrchardCoreConstants.DisplayType.Detail : displayType;
            var context = new BuildDisplayContext(shape, shape.Metadata.DisplayType, groupId, _shapeFactory, await layoutAccessor.GetLayoutAsync(), updater);
            await BindPlacementAsync(context);
            await ApplyAsync(driver => driver.BuildDisplayAsync(model, context), result => result.ApplyAsync(context));
            return shape;
        }

        public async Task<IShape> BuildEditorAsync(
            TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
        {
            var shape = await CreateEditorAsync(model, groupId);
            var context = new BuildEditorContext(shape, groupId, isNew, htmlPrefix, _shapeFactory, await layoutAccessor.GetLayoutAsync(), updater);
            await BindPlacementAsync(context);
            await ApplyAsync(driver => driver.BuildEditorAsync(model, context), result => result.ApplyAsync(context));
            return shape;
        }

        public async Task<IShape> UpdateEditorAsync(
            TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
        {
            var shape = await CreateEditorAsync(model, groupId);
            var context = new UpdateEditorContext(shape, groupId, isNew, htmlPrefix, _shapeFactory, await layoutAccessor.GetLayoutAsync(), updater);
            await BindPlacementAsync(context);
            await ApplyAsync(driver => driver.UpdateEditorAsync(model, context), result => result.ApplyAsync(context));
            return shape;
        }

        private async Task<IShape> CreateEditorAsync(TModel model, string groupId)
        {
            var shape = await CreateContentShapeAsync(_modelName + "_Edit");
            shape.Properties[_modelName] = model;
            shape.Metadata.DisplayType = "Edit";
            if (!string.IsNullOrEmpty(groupId))
            {
                shape.Metadata.Alternates.Add($"{_modelName}_Edit__{groupId}");
            }

            return shape;
        }

        private async Task ApplyAsync(Func<IDisplayDriver<TModel>, Task<IDisplayResult?>> build, Func<IDisplayResult, Task> apply)
        {
            foreach (var driver in drivers)
            {
                logger.LogTrace("Driver {Driver} for {Model}", driver.GetType().Name, _modelName);
                if (await build(driver) is { } result)
                {
                    await apply(result);
                }
            }
        }
    }
}
