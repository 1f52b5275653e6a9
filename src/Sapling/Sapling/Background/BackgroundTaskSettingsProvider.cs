using Microsoft.Extensions.Primitives;
using OrchardCore.BackgroundTasks;
using OrchardCore.BackgroundTasks.Services;
using OrchardCore.Environment.Cache;

namespace Sapling.Background;

internal sealed class BackgroundTaskSettingsProvider(BackgroundTaskManager manager, ISignal signal) : IBackgroundTaskSettingsProvider
{
    public IChangeToken ChangeToken => signal.GetToken(nameof(BackgroundTaskManager));

    public async Task<BackgroundTaskSettings> GetSettingsAsync(IBackgroundTask task)
    {
        var defaults = task.GetDefaultSettings();
        if ((await manager.GetDocumentAsync()).Settings.TryGetValue(defaults.Name, out var settings))
        {
            // The name and its texts come from the code, what the administrator set from the document.
            settings.Name = defaults.Name;
            settings.Title = defaults.Title;
            return settings;
        }

        return defaults;
    }
}
