using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace Sapling.Shell;

internal sealed class ShellFeaturesManager(
    IExtensionManager extensions,
    IShellDescriptorManager descriptors,
    ShellDescriptor running,
    IShellHost host,
    IEnumerable<IFeatureEventHandler> handlers,
    ILogger<ShellFeaturesManager> logger) : IShellFeaturesManager
{
    public Task<IEnumerable<IFeatureInfo>> GetAvailableFeaturesAsync() => Task.FromResult(extensions.GetFeatures());

    public Task<IEnumerable<IFeatureInfo>> GetEnabledFeaturesAsync()
    {
        var ids = running.Features.Select(feature => feature.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return Task.FromResult(extensions.GetFeatures().Where(feature => ids.Contains(feature.Id) || feature.IsAlwaysEnabled));
    }

    public async Task<(IEnumerable<IFeatureInfo>, IEnumerable<IFeatureInfo>)> UpdateFeaturesAsync(
        IEnumerable<IFeatureInfo> featuresToDisable, IEnumerable<IFeatureInfo> featuresToEnable, bool force)
    {
        // The stored list, not the running one: this scope may have changed it already.
        var descriptor = await descriptors.GetShellDescriptorAsync() ?? running;
        var current = descriptor.Features.Select(feature => feature.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);

        var toDisable = featuresToDisable.Where(feature => !feature.IsAlwaysEnabled)
            .SelectMany(feature => force ? extensions.GetDependentFeatures(feature.Id) : Only(feature, current))
            .Where(feature => current.Contains(feature.Id)).Distinct().ToArray();
        current.ExceptWith(toDisable.Select(feature => feature.Id));

        var toEnable = featuresToEnable
            .SelectMany(feature => force ? extensions.GetFeatureDependencies(feature.Id) : [feature])
            .Where(feature => !current.Contains(feature.Id) && !feature.IsAlwaysEnabled).Distinct().ToArray();
        if (toDisable.Length == 0 && toEnable.Length == 0)
        {
            return (toDisable, toEnable);
        }

        var installed = descriptor.Installed.Select(feature => feature.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var toInstall = toEnable.Where(feature => !installed.Contains(feature.Id)).ToArray();
        await EachAsync(toInstall, (handler, feature) => handler.InstallingAsync(feature));
        await EachAsync(toEnable, (handler, feature) => handler.EnablingAsync(feature));
        await EachAsync(toDisable, (handler, feature) => handler.DisablingAsync(feature));

        current.UnionWith(toEnable.Select(feature => feature.Id));
        await descriptors.UpdateShellDescriptorAsync(
            descriptor.SerialNumber,
            extensions.GetFeatures().Where(feature => current.Contains(feature.Id)).Select(feature => new ShellFeature(feature.Id, feature.IsAlwaysEnabled)));

        // In this order: the events that follow are for the handlers of the new shell.
        ShellScope.AddDeferredTask(scope => host.ReleaseShellContextAsync(scope.ShellContext.Settings));
        ShellScope.AddDeferredTask(async scope =>
        {
            var manager = (ShellFeaturesManager)scope.ServiceProvider.GetRequiredService<IShellFeaturesManager>();
            await manager.EachAsync(toInstall, (handler, feature) => handler.InstalledAsync(feature));
            await manager.EachAsync(toEnable, (handler, feature) => handler.EnabledAsync(feature));
            await manager.EachAsync(toDisable, (handler, feature) => handler.DisabledAsync(feature));
        });
        return (toDisable, toEnable);
    }

    // Without force a feature that others need stays on.
    private IEnumerable<IFeatureInfo> Only(IFeatureInfo feature, HashSet<string> enabled)
        => extensions.GetDependentFeatures(feature.Id).Any(dependent => dependent.Id != feature.Id && enabled.Contains(dependent.Id)) ? [] : [feature];

    private async Task EachAsync(IEnumerable<IFeatureInfo> features, Func<IFeatureEventHandler, IFeatureInfo, Task> dispatch)
    {
        foreach (var feature in features)
        {
            await handlers.InvokeAsync(handler => dispatch(handler, feature), logger);
        }
    }
}
