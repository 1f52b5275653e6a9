using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Environment.Shell;

/// <summary>Switches features on and off; the shell is rebuilt after the scope that asked for it.</summary>
public interface IShellFeaturesManager
{
    Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync();

    Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync();

    Task<IEnumerable<IFeatureInfo>> GetAlwaysEnabledFeaturesAsync();

    Task<IEnumerable<IFeatureInfo>> GetDisabledFeaturesAsync();

    Task<IEnumerable<IExtensionInfo>> GetEnabledExtensionsAsync();

    Task<(IEnumerable<IFeatureInfo>, IEnumerable<IFeatureInfo>)> UpdateFeaturesAsync(
        IEnumerable<IFeatureInfo> featuresToDisable, IEnumerable<IFeatureInfo> featuresToEnable, bool force);
}

/// <summary>The usual ways of switching features.</summary>
public static class ShellFeaturesManagerExtensions
{
    public static async Task<IEnumerable<IFeatureInfo>> EnableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features, bool force)
    {
        var (_, enabled) = await shellFeaturesManager.UpdateFeaturesAsync([], features, force);
        return enabled;
    }

    public static Task<IEnumerable<IFeatureInfo>> EnableFeaturesAsync(this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features)
        => shellFeaturesManager.EnableFeaturesAsync(features, false);

    public static async Task<IEnumerable<IFeatureInfo>> DisableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features, bool force)
    {
        var (disabled, _) = await shellFeaturesManager.UpdateFeaturesAsync(features, [], force);
        return disabled;
    }

    public static Task<IEnumerable<IFeatureInfo>> DisableFeaturesAsync(this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features)
        => shellFeaturesManager.DisableFeaturesAsync(features, false);

    public static Task EnableFeaturesAsync(this IShellFeaturesManager shellFeaturesManager, params string[] featureIds)
        => shellFeaturesManager.UpdateFeaturesAsync([], featureIds);

    public static Task DisableFeaturesAsync(this IShellFeaturesManager shellFeaturesManager, params string[] featureIds)
        => shellFeaturesManager.UpdateFeaturesAsync(featureIds, []);

    public static async Task UpdateFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<string> featureIdsToDisable, IEnumerable<string> featureIdsToEnable)
    {
        var available = (await shellFeaturesManager.GetAvailableFeaturesAsync()).ToArray();
        await shellFeaturesManager.UpdateFeaturesAsync(
            [.. available.Where(feature => featureIdsToDisable.Contains(feature.Id))],
            [.. available.Where(feature => featureIdsToEnable.Contains(feature.Id))],
            force: true);
    }

    public static async Task<bool> IsFeatureEnabledAsync(this IShellFeaturesManager shellFeaturesManager, string featureId)
        => (await shellFeaturesManager.GetEnabledFeaturesAsync()).Any(feature => feature.Id == featureId);
}
