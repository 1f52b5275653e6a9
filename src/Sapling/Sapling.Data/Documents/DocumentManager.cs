using Microsoft.Extensions.DependencyInjection;
using OrchardCore;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell.Scope;
using Sapling.Data.Store;
using YesSql;

namespace Sapling.Data.Documents;

/// <summary>
/// Keeps the document in memory until it is updated. Where other instances share the database, the row's version is looked at
/// once a second, which shows what they have changed.
/// </summary>
internal sealed class DocumentManager<TDocument>(IServiceProvider services) : IDocumentManager<TDocument>
    where TDocument : class, IDocument, new()
{
    private static readonly TimeSpan Latency = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private volatile Entry? _entry;
    private int _generation;

    private static IDocumentStore Store
        => ShellScope.Services?.GetRequiredService<IDocumentStore>() ?? throw new InvalidOperationException("Documents are read within a shell scope.");

    private YesSqlStore? SharedStore => field ??= services.GetService<IStore>() is YesSqlStore { Settings.Database.IsShared: true } store ? store : null;

    public async Task<TDocument> GetOrCreateMutableAsync(Func<Task<TDocument>>? factoryAsync = null)
    {
        var document = await Store.GetOrCreateMutableAsync(factoryAsync);
        ThrowIfCached(document);
        document.Identifier = IdGenerator.GenerateId();
        document.IsReadOnly = false;
        return document;
    }

    public async Task<TDocument> GetOrCreateImmutableAsync(Func<Task<TDocument>>? factoryAsync = null)
    {
        if (_entry is { } entry && await IsCurrentAsync(entry))
        {
            return entry.Document;
        }

        var generation = Volatile.Read(ref _generation);
        var checkedAt = TimeProvider.System.GetTimestamp();
        var stamp = await ReadStampAsync();
        var (cacheable, document) = await Store.GetOrCreateImmutableAsync(factoryAsync);
        if (cacheable)
        {
            document.IsReadOnly = true;
            lock (_lock)
            {
                // What was read before an update was committed must not outlive it.
                if (generation == _generation)
                {
                    _entry = new Entry(document, stamp) { CheckedAt = checkedAt };
                }
            }
        }

        return document;
    }

    public Task UpdateAsync(TDocument document, Func<TDocument, Task>? afterUpdateAsync = null)
    {
        ThrowIfCached(document);
        document.Identifier ??= IdGenerator.GenerateId();
        document.IsReadOnly = false;
        return Store.UpdateAsync(
            document,
            async updated =>
            {
                Invalidate();
                if (afterUpdateAsync is not null)
                {
                    await afterUpdateAsync(updated);
                }
            },
            checkConcurrency: true);
    }

    private void Invalidate()
    {
        lock (_lock)
        {
            _generation++;
            _entry = null;
        }
    }

    private void ThrowIfCached(TDocument document)
    {
        if (ReferenceEquals(document, _entry?.Document))
        {
            throw new InvalidOperationException($"The {typeof(TDocument).Name} is shared: to change it, get a mutable one.");
        }
    }

    private async Task<bool> IsCurrentAsync(Entry entry)
    {
        if (SharedStore is null || TimeProvider.System.GetElapsedTime(entry.CheckedAt) < Latency)
        {
            return true;
        }

        var checkedAt = TimeProvider.System.GetTimestamp();
        if (await ReadStampAsync() != entry.Stamp)
        {
            return false;
        }

        entry.CheckedAt = checkedAt;
        return true;
    }

    private async Task<(long Id, long Version)> ReadStampAsync()
    {
        if (SharedStore is not { } store)
        {
            return default;
        }

        await store.InitializeAsync();
        return ReadStamp(store);
    }

    /// <summary>
    /// Without awaiting: options are configured from documents while the container holds the scope's lock, and a continuation
    /// on another thread would wait for that lock for ever.
    /// </summary>
    private static (long Id, long Version) ReadStamp(YesSqlStore store)
    {
        var settings = store.Settings;
        using var connection = settings.Database.CreateConnection();
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {settings.Column("Id")}, {settings.Column("Version")} FROM {settings.DocumentTable("")} WHERE {settings.Column("Type")} = @type ORDER BY {settings.Column("Id")} LIMIT 1";
        var type = command.CreateParameter();
        (type.ParameterName, type.Value) = ("@type", store.TypeNames[typeof(TDocument)]);
        command.Parameters.Add(type);
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetInt64(0), reader.GetInt64(1)) : default;
    }

    private sealed class Entry(TDocument document, (long Id, long Version) stamp)
    {
        private long _checkedAt;

        public TDocument Document => document;

        public (long Id, long Version) Stamp => stamp;

        public long CheckedAt
        {
            get => Interlocked.Read(ref _checkedAt);
            set => Interlocked.Exchange(ref _checkedAt, value);
        }
    }
}
