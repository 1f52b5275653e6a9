using System.Reflection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules;

namespace Sapling.Extensions;

/// <summary>Sorts the types of all modules into features once, when the host starts.</summary>
internal sealed class FeatureTypes
{
    private readonly Dictionary<IFeatureInfo, List<Type>> _startups = [];

    public FeatureTypes(ModuleCatalog catalog, IExtensionManager extensions, ITypeFeatureProvider types)
    {
        var application = extensions.GetExtension(catalog.ApplicationName).Features.First();
        foreach (var assembly in catalog.RuntimeAssemblies)
        {
            // Inside of Sapling what is not public counts too: it has no API but Orchard Core's.
            Add(assembly.GetTypes(), application, types);
        }

        foreach (var extension in catalog.Extensions)
        {
            var assembly = catalog.Assemblies[extension.Id];
            if (!ModuleCatalog.IsRuntime(assembly) && extension.Id != catalog.ApplicationName)
            {
                Add(assembly.ExportedTypes, extension.Features.FirstOrDefault(feature => feature.Id == extension.Id) ?? extension.Features.First(), types);
            }
        }

        void Add(IEnumerable<Type> candidates, IFeatureInfo byDefault, ITypeFeatureProvider provider)
        {
            foreach (var type in candidates)
            {
                if (!type.IsClass || type.IsAbstract || type.IsDefined(typeof(System.Runtime.CompilerServices.CompilerGeneratedAttribute), false))
                {
                    continue;
                }

                var feature = byDefault;
                if (type.GetCustomAttribute<FeatureAttribute>(false) is { } attribute)
                {
                    feature = extensions.GetFeatures().FirstOrDefault(candidate => candidate.Id == attribute.FeatureName)
                        ?? throw new InvalidOperationException($"{type} belongs to feature '{attribute.FeatureName}', which no manifest names.");
                }

                provider.TryAdd(type, feature);
                if (typeof(IStartup).IsAssignableFrom(type))
                {
                    (_startups.TryGetValue(feature, out var list) ? list : _startups[feature] = []).Add(type);
                }
            }
        }
    }

    /// <summary>The startups that run when these features are enabled, in the features' order.</summary>
    public IEnumerable<(Type Type, IFeatureInfo Feature)> StartupsOf(IReadOnlyCollection<IFeatureInfo> enabled)
    {
        var ids = enabled.Select(feature => feature.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return enabled.SelectMany(feature => _startups.GetValueOrDefault(feature, []).Select(type => (type, feature)))
            .Where(startup => RequireFeaturesAttribute.GetRequiredFeatureNamesForType(startup.type).All(ids.Contains));
    }
}
