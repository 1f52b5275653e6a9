using System.Reflection;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using OrchardCore.Environment.Extensions;

namespace Sapling.DisplayManagement;

/// <summary>The types among which controllers are looked for: those of the enabled features.</summary>
internal sealed class ShellControllers : ApplicationPart, IApplicationPartTypeProvider
{
    public override string Name => nameof(ShellControllers);

    public IEnumerable<TypeInfo> Types { get; private set; } = [];

    public void Load(IExtensionManager extensions, ITypeFeatureProvider typeFeatures, EnabledFeatures features)
    {
        var assemblies = new HashSet<Assembly>();
        foreach (var feature in features.Features)
        {
            // Extensions are loaded already; the manager has nothing to wait for.
            if (extensions.LoadExtensionAsync(feature.Extension).GetAwaiter().GetResult().Assembly is { } assembly)
            {
                assemblies.Add(assembly);
            }
        }

        var enabled = features.Features.Select(feature => feature.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Types = [.. assemblies.SelectMany(assembly => assembly.ExportedTypes)
            .Where(type => type.Name.EndsWith("Controller", StringComparison.Ordinal) && enabled.Contains(typeFeatures.GetFeatureForDependency(type).Id))
            .Select(type => type.GetTypeInfo())];
    }
}
