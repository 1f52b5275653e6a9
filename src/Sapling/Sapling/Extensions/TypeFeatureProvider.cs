using System.Collections.Concurrent;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;

namespace Sapling.Extensions;

internal sealed class TypeFeatureProvider(IExtensionManager extensions, ModuleCatalog catalog) : ITypeFeatureProvider
{
    private readonly ConcurrentDictionary<Type, IFeatureInfo> _features = new();
    private readonly IFeatureInfo _application = extensions.GetExtension(catalog.ApplicationName).Features.First();

    public IExtensionInfo GetExtensionForDependency(Type dependency) => GetFeatureForDependency(dependency).Extension;

    // What no feature claims, such as a type of the host or of a library, belongs to the application itself.
    public IFeatureInfo GetFeatureForDependency(Type dependency)
        => _features.TryGetValue(dependency.IsConstructedGenericType ? dependency.GetGenericTypeDefinition() : dependency, out var feature)
            ? feature
            : _application;

    public void TryAdd(Type type, IFeatureInfo feature) => _features.TryAdd(type, feature);
}
