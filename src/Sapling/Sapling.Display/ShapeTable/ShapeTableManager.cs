using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.Environment.Extensions;

namespace Sapling.DisplayManagement;

/// <summary>Builds the table of each theme once: modules in the order of their dependencies, then the theme's bases, then the theme.</summary>
internal sealed class ShapeTableManager(
    IServiceProvider services, ITypeFeatureProvider typeFeatures, EnabledFeatures features, ThemeChain themes) : IShapeTableManager
{
    private readonly ConcurrentDictionary<string, Lazy<Task<ShapeTable>>> _tables = new(StringComparer.OrdinalIgnoreCase);
    private Lazy<Task<List<ShapeAlteration>>>? _alterations;

    public Task<ShapeTable> GetShapeTableAsync(string? themeId)
        => _tables.GetOrAdd(themeId ?? "", id => new(() => BuildAsync(id))).Value;

    private async Task<ShapeTable> BuildAsync(string themeId)
    {
        LazyInitializer.EnsureInitialized(ref _alterations, () => new(DiscoverAsync));
        var order = features.RankOf(themes.Of(themeId));
        var descriptors = new Dictionary<string, ShapeDescriptor>(StringComparer.OrdinalIgnoreCase);
        var bindings = new Dictionary<string, ShapeBinding>(StringComparer.OrdinalIgnoreCase);
        foreach (var alteration in (await _alterations!.Value).Where(a => order.ContainsKey(a.Feature.Id)).OrderBy(a => order[a.Feature.Id]))
        {
            if (!descriptors.TryGetValue(alteration.ShapeType, out var descriptor))
            {
                descriptors[alteration.ShapeType] = descriptor = new ShapeDescriptor { ShapeType = alteration.ShapeType };
            }

            alteration.Alter(descriptor);
        }

        foreach (var (name, binding) in descriptors.Values.SelectMany(descriptor => descriptor.Bindings))
        {
            bindings[name] = binding;
        }

        return new ShapeTable(
            descriptors.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase), bindings.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    private async Task<List<ShapeAlteration>> DiscoverAsync()
    {
        var alterations = new List<ShapeAlteration>();
        await using var scope = services.CreateAsyncScope();
        foreach (var provider in scope.ServiceProvider.GetServices<IShapeTableProvider>())
        {
            var builder = new ShapeTableBuilder(provider is IRuntimeShapes ? RuntimeFeature.Instance : typeFeatures.GetFeatureForDependency(provider.GetType()));
            await provider.DiscoverAsync(builder);
            alterations.AddRange(builder.BuildAlterations());
        }

        return alterations;
    }
}

/// <summary>Marks providers of the runtime itself, which come before every feature.</summary>
internal interface IRuntimeShapes;
