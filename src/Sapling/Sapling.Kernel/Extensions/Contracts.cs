using System.Reflection;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Modules.Manifest;

namespace OrchardCore.Environment.Extensions;

/// <summary>A module or theme.</summary>
public interface IExtensionInfo
{
    string Id { get; }

    IManifestInfo Manifest { get; }

    IEnumerable<IFeatureInfo> Features { get; }

    bool Exists { get; }
}

/// <summary>What an extension says about itself.</summary>
public interface IManifestInfo
{
    bool Exists { get; }

    string Name { get; }

    string Description { get; }

    /// <summary>"Module" or "Theme".</summary>
    string Type { get; }

    string Author { get; }

    string Website { get; }

    string Version { get; }

    IEnumerable<string> Tags { get; }

    ModuleAttribute ModuleInfo { get; }
}

/// <summary>An extension with the types its assembly exports.</summary>
public class ExtensionEntry
{
    public IExtensionInfo? ExtensionInfo { get; set; }

    public Assembly? Assembly { get; set; }

    public IEnumerable<Type> ExportedTypes { get; set; } = [];

    public bool IsError { get; set; }
}

/// <summary>Knows all extensions and features, enabled or not, in the order of their dependencies.</summary>
public interface IExtensionManager
{
    IExtensionInfo GetExtension(string extensionId);

    IEnumerable<IFeatureInfo> GetFeatures();

    IEnumerable<IFeatureInfo> GetFeatures(string[] featureIdsToLoad);

    IEnumerable<IFeatureInfo> GetFeatureDependencies(string featureId);

    IEnumerable<IFeatureInfo> GetDependentFeatures(string featureId);

    Task<ExtensionEntry> LoadExtensionAsync(IExtensionInfo extensionInfo);
}

/// <summary>Says which feature a type belongs to.</summary>
public interface ITypeFeatureProvider
{
    IExtensionInfo GetExtensionForDependency(Type dependency);

    IFeatureInfo GetFeatureForDependency(Type dependency);

    void TryAdd(Type type, IFeatureInfo feature);
}
