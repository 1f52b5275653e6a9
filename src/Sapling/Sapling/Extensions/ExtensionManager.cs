using System.Collections.Concurrent;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules.Manifest;

namespace Sapling.Extensions;

internal sealed class ExtensionManager : IExtensionManager
{
    private readonly ModuleCatalog _catalog;
    private readonly Dictionary<string, ExtensionInfo> _extensions;
    private readonly Dictionary<string, IFeatureInfo> _features = new(StringComparer.OrdinalIgnoreCase);
    private readonly IFeatureInfo[] _ordered;
    private readonly ConcurrentDictionary<string, ExtensionEntry> _entries = new(StringComparer.OrdinalIgnoreCase);

    public ExtensionManager(ModuleCatalog catalog)
    {
        _catalog = catalog;
        _extensions = catalog.Extensions.ToDictionary(extension => extension.Id, StringComparer.OrdinalIgnoreCase);
        foreach (var feature in catalog.Extensions.SelectMany(extension => extension.Features))
        {
            if (!_features.TryAdd(feature.Id, feature))
            {
                throw new InvalidOperationException($"There are two features '{feature.Id}'.");
            }
        }

        _ordered = FeatureOrder.Sort(_features.Values);
    }

    public IExtensionInfo GetExtension(string extensionId)
        => _extensions.TryGetValue(extensionId, out var extension) ? extension : new ExtensionInfo(new ModuleAttribute { Id = extensionId });

    public IEnumerable<IFeatureInfo> GetFeatures() => _ordered;

    /// <summary>The features named and all they depend on, in order.</summary>
    public IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad)
    {
        var wanted = featureIdsToLoad.SelectMany(GetFeatureDependencies).ToHashSet();
        return _ordered.Where(wanted.Contains);
    }

    public IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId)
    {
        var result = new HashSet<IFeatureInfo>();
        Visit(featureId);
        return _ordered.Where(result.Contains);

        void Visit(string id)
        {
            if (_features.TryGetValue(id, out var feature) && result.Add(feature))
            {
                foreach (var dependency in FeatureOrder.DependenciesOf(feature))
                {
                    Visit(dependency);
                }
            }
        }
    }

    public IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId)
        => _ordered.Where(feature => GetFeatureDependencies(feature.Id).Any(dependency => dependency.Id == featureId));

    public Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo) => Task.FromResult(_entries.GetOrAdd(extensionInfo.Id, id =>
        _catalog.Assemblies.TryGetValue(id, out var assembly)
            ? new ExtensionEntry { ExtensionInfo = extensionInfo, Assembly = assembly, ExportedTypes = assembly.ExportedTypes }
            : new ExtensionEntry { ExtensionInfo = extensionInfo, IsError = true }));
}
