using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules.Manifest;

namespace Sapling.DisplayManagement;

/// <summary>The features of this shell in the order of their dependencies.</summary>
internal sealed class EnabledFeatures(IReadOnlyList<IFeatureInfo> features)
{
    public IReadOnlyList<IFeatureInfo> Features => features;

    /// <summary>The rank of each feature under a theme; themes that are not part of its chain have none.</summary>
    public Dictionary<string, int> RankOf(IReadOnlyList<string> themeChain)
    {
        var ranks = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [RuntimeFeature.Instance.Id] = 0 };
        foreach (var feature in Features.Where(feature => !feature.Extension.IsTheme()))
        {
            ranks[feature.Id] = ranks.Count;
        }

        foreach (var theme in themeChain.Reverse())
        {
            foreach (var feature in Features.Where(feature => string.Equals(feature.Extension.Id, theme, StringComparison.OrdinalIgnoreCase)))
            {
                ranks[feature.Id] = ranks.Count;
            }
        }

        return ranks;
    }
}

/// <summary>A theme, the theme it builds on, and so forth.</summary>
internal sealed class ThemeChain(IExtensionManager extensions)
{
    public IReadOnlyList<string> Of(string? themeId)
    {
        var chain = new List<string>();
        while (!string.IsNullOrEmpty(themeId) && !chain.Contains(themeId, StringComparer.OrdinalIgnoreCase))
        {
            var theme = extensions.GetExtension(themeId);
            if (theme is not { Exists: true })
            {
                break;
            }

            chain.Add(theme.Id);
            themeId = (theme.Manifest.ModuleInfo as ThemeAttribute)?.BaseTheme;
        }

        return chain;
    }
}

internal static class ThemeExtensions
{
    public static bool IsTheme(this IExtensionInfo extension) => string.Equals(extension.Manifest.Type, "Theme", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The feature that shapes of the runtime itself belong to.</summary>
internal sealed class RuntimeFeature : IFeatureInfo, IExtensionInfo, IManifestInfo
{
    public static readonly RuntimeFeature Instance = new();

    public string Id => "Sapling.Display";

    public string Name => Id;

    public int Priority => 0;

    public string Category => "";

    public string Description => "";

    public IExtensionInfo Extension => this;

    public string[] Dependencies => [];

    public bool IsAlwaysEnabled => true;

    public bool EnabledByDependencyOnly => false;

    public IManifestInfo Manifest => this;

    public IEnumerable<IFeatureInfo> Features => [this];

    public bool Exists => true;

    public string Type => "Module";

    public string Author => "";

    public string Website => "";

    public string Version => "";

    public IEnumerable<string> Tags => [];

    public ModuleAttribute ModuleInfo { get; } = new();
}
