using Microsoft.Extensions.Primitives;

namespace OrchardCore.BackgroundTasks;

/// <summary>The settings of a task, and when they change.</summary>
public interface IBackgroundTaskSettingsProvider
{
    IChangeToken ChangeToken { get; }

    Task<BackgroundTaskSettings> GetSettingsAsync(IBackgroundTask task);
}
