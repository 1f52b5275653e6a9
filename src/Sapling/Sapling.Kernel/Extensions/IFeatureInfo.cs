namespace OrchardCore.Environment.Extensions.Features;

/// <summary>A part of an extension that can be switched on and off.</summary>
public interface IFeatureInfo
{
    string Id { get; }

    string Name { get; }

    int Priority { get; }

    string Category { get; }

    string Description { get; }

    IExtensionInfo Extension { get; }

    string[] Dependencies { get; }

    bool IsAlwaysEnabled { get; }

    bool EnabledByDependencyOnly { get; }
}
