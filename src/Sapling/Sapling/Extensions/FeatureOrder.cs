using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Environment.Extensions.Features;

namespace Sapling.Extensions;

/// <summary>Puts features after those they depend on; apart from that by priority, themes last, and as they were found.</summary>
internal static class FeatureOrder
{
    public static IFeatureInfo[] Sort(IEnumerable<IFeatureInfo> features)
    {
        var candidates = features
            .OrderBy(feature => ((ExtensionInfo)feature.Extension).IsTheme ? 1 : 0)
            .ThenBy(feature => feature.Priority)
            .ToArray();
        var byId = candidates.ToDictionary(feature => feature.Id, StringComparer.OrdinalIgnoreCase);
        var result = new List<IFeatureInfo>(candidates.Length);
        var done = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var path = new List<string>();
        foreach (var feature in candidates)
        {
            Visit(feature);
        }

        return [.. result];

        void Visit(IFeatureInfo feature)
        {
            if (done.Contains(feature.Id))
            {
                return;
            }

            if (path.Contains(feature.Id))
            {
                throw new InvalidOperationException($"Features depend on each other: {string.Join(" → ", path)} → {feature.Id}.");
            }

            path.Add(feature.Id);
            foreach (var dependency in DependenciesOf(feature))
            {
                if (byId.TryGetValue(dependency, out var found))
                {
                    Visit(found);
                }
            }

            path.RemoveAt(path.Count - 1);
            done.Add(feature.Id);
            result.Add(feature);
        }
    }

    /// <summary>What the manifest names, the base theme, and the module's own first feature for its further ones.</summary>
    public static IEnumerable<string> DependenciesOf(IFeatureInfo feature)
        => feature.Extension.Manifest.ModuleInfo is ThemeAttribute { BaseTheme.Length: > 0 } theme
            ? [.. feature.Dependencies, theme.BaseTheme]
            : feature.Dependencies;
}
