using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules.Manifest;

namespace Sapling.Extensions;

internal sealed class ExtensionInfo(ModuleAttribute module) : IExtensionInfo, IManifestInfo
{
    private readonly List<IFeatureInfo> _features = [];

    public string Id => ModuleInfo.Id;

    public IManifestInfo Manifest => this;

    public IEnumerable<IFeatureInfo> Features => _features;

    public bool Exists => true;

    public string Name => ModuleInfo.Name;

    public string Description => ModuleInfo.Description;

    public string Type => ModuleInfo.Type;

    public string Author => ModuleInfo.Author;

    public string Website => ModuleInfo.Website;

    public string Version => ModuleInfo.Version;

    public IEnumerable<string> Tags => ModuleInfo.Tags;

    public ModuleAttribute ModuleInfo { get; } = module;

    public bool IsTheme => Type == "Theme";

    public FeatureInfo Add(FeatureAttribute manifest)
    {
        var feature = new FeatureInfo(this, manifest);
        _features.Add(feature);
        return feature;
    }
}

internal sealed class FeatureInfo(ExtensionInfo extension, FeatureAttribute manifest) : IFeatureInfo
{
    public string Id => manifest.Id;

    public string Name => string.IsNullOrEmpty(manifest.Name) ? manifest.Id : manifest.Name;

    public int Priority { get; } = int.TryParse(manifest.Priority, out var priority) ? priority : 0;

    public string Category => string.IsNullOrEmpty(manifest.Category) ? extension.ModuleInfo.Category : manifest.Category;

    public string Description => manifest.Description;

    public IExtensionInfo Extension => extension;

    public string[] Dependencies => manifest.Dependencies;

    public bool IsAlwaysEnabled => manifest.IsAlwaysEnabled;

    public bool EnabledByDependencyOnly => manifest.EnabledByDependencyOnly;

    public override string ToString() => Id;
}
