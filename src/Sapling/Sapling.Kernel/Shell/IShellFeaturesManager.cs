using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Environment.Shell;

/// <summary>Switches features on and off; the shell is rebuilt after the scope that asked for it.</summary>
public interface IShellFeaturesManager
{
    Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync();

    Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync();

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

    public static async Task<IEnumerable<IFeatureInfo>> DisableFeaturesAsync(
        this IShellFeaturesManager shellFeaturesManager, IEnumerable<IFeatureInfo> features, bool force)
    {
        var (disabled, _) = await shellFeaturesManager.UpdateFeaturesAsync(features, [], force);
        return disabled;
    }

    public static async Task<bool> IsFeatureEnabledAsync(this IShellFeaturesManager shellFeaturesManager, string featureId)
        => (await shellFeaturesManager.GetEnabledFeaturesAsync()).Any(feature => feature.Id == featureId);
}
