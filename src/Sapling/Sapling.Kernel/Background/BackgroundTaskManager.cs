using OrchardCore.BackgroundTasks.Models;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Cache;

namespace OrchardCore.BackgroundTasks.Models
{
    /// <summary>The settings of the background tasks that the administrator changed.</summary>
    public class BackgroundTaskDocument : Document
    {
        public Dictionary<string, BackgroundTaskSettings> Settings { get; init; } = [];
    }
}

namespace OrchardCore.BackgroundTasks.Services
{
    /// <summary>Reads and changes the settings of background tasks.</summary>
    public class BackgroundTaskManager
    {
        private readonly IDocumentManager<BackgroundTaskDocument> _documents;
        private readonly ISignal _signal;

        public BackgroundTaskManager(IDocumentManager<BackgroundTaskDocument> documentManager, ISignal signal)
        {
            _documents = documentManager;
            _signal = signal;
        }

        public Task<BackgroundTaskDocument> LoadDocumentAsync() => _documents.GetOrCreateMutableAsync();

        public Task<BackgroundTaskDocument> GetDocumentAsync() => _documents.GetOrCreateImmutableAsync();

        public async Task UpdateAsync(string name, BackgroundTaskSettings settings)
        {
            var document = await LoadDocumentAsync();
            document.Settings[name] = settings;
            await SaveAsync(document);
        }

        private async Task SaveAsync(BackgroundTaskDocument document)
        {
            await _documents.UpdateAsync(document);
            _signal.DeferredSignalToken(nameof(BackgroundTaskManager));
        }
    }
}
