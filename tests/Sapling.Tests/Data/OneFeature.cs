using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;

namespace Sapling.Tests.Data;

/// <summary>An application that consists of one feature.</summary>
internal sealed class OneFeature : ITypeFeatureProvider, IExtensionManager
{
    private readonly Info _info = new();

    public IExtensionInfo GetExtensionForDependency(Type dependency) => _info.Extension;

    public IFeatureInfo GetFeatureForDependency(Type dependency) => _info;

    public IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency) => [_info];

    public IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature) => [];

    public void TryAdd(Type type, IFeatureInfo feature) => throw new NotSupportedException();

    public IExtensionInfo GetExtension(string extensionId) => _info.Extension;

    public IEnumerable<IExtensionInfo> GetExtensions() => [_info.Extension];

    public IEnumerable<IFeatureInfo> GetFeatures() => [_info];

    public IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad) => [_info];

    public IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId) => [_info];

    public IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId) => [_info];

    public Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo) => throw new NotSupportedException();

    public Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync() => Task.FromResult(GetFeatures());

    public Task<IEnumerable<IFeatureInfo>> LoadFeaturesAsync(string[] featureIdsToLoad) => LoadFeaturesAsync();

    private sealed class Info : IFeatureInfo
    {
        public string Id => "Feature";

        public string Name => Id;

        public string Category => "";

        public string Description => "";

        public int Priority => 0;

        public bool DefaultTenantOnly => false;

        public bool IsAlwaysEnabled => true;

        public bool EnabledByDependencyOnly => false;

        public IExtensionInfo Extension => throw new NotSupportedException();

        public string[] Dependencies => [];
    }
}
