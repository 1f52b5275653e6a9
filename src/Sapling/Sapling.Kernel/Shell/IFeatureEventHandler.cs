using OrchardCore.Environment.Extensions.Features;

namespace OrchardCore.Environment.Shell;

/// <summary>Hears of features being installed (enabled for the first time), enabled and disabled.</summary>
public interface IFeatureEventHandler
{
    Task InstallingAsync(IFeatureInfo feature);

    Task InstalledAsync(IFeatureInfo feature);

    Task EnablingAsync(IFeatureInfo feature);

    Task EnabledAsync(IFeatureInfo feature);

    Task DisablingAsync(IFeatureInfo feature);

    Task DisabledAsync(IFeatureInfo feature);
}

/// <summary>Feature events that do nothing, to override what is needed.</summary>
public class FeatureEventHandler : IFeatureEventHandler
{
    public virtual Task InstallingAsync(IFeatureInfo feature) => Task.CompletedTask;

    public virtual Task InstalledAsync(IFeatureInfo feature) => Task.CompletedTask;

    public virtual Task EnablingAsync(IFeatureInfo feature) => Task.CompletedTask;

    public virtual Task EnabledAsync(IFeatureInfo feature) => Task.CompletedTask;

    public virtual Task DisablingAsync(IFeatureInfo feature) => Task.CompletedTask;

    public virtual Task DisabledAsync(IFeatureInfo feature) => Task.CompletedTask;
}
