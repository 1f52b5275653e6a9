using Microsoft.Extensions.Logging;
using OrchardCore.Data.Documents;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Migration.Records;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell.Scope;
using Sapling.Data.Schema;
using Sapling.Data.Store;
using YesSql;

namespace Sapling.Data.Migrations;

/// <summary>Runs the migrations of features in the order of their dependencies, each in one transaction with the note of its version.</summary>
internal sealed partial class DataMigrationManager(
    ITypeFeatureProvider types,
    IEnumerable<IDataMigration> migrations,
    ISession session,
    IDocumentStore documentStore,
    IExtensionManager extensions,
    ILogger<DataMigrationManager> logger) : IDataMigrationManager
{
    private readonly HashSet<string> _processed = [];

    private ILookup<string, IDataMigration> ByFeature => field ??= migrations.ToLookup(m => types.GetFeatureForDependency(m.GetType()).Id);

    public async Task<IEnumerable<string>> GetFeaturesThatNeedUpdateAsync()
    {
        var record = await ReadRecordAsync();
        var needing = ByFeature.Where(feature => feature.Any(m => m.NeedsUpdate(VersionOf(record, m)))).Select(feature => feature.Key).ToHashSet();
        return needing.Count == 0 ? [] : [.. extensions.GetFeatures().Select(f => f.Id).Where(needing.Contains)];
    }

    public async Task UpdateAllFeaturesAsync()
    {
        var faults = new List<Exception>();
        foreach (var feature in await GetFeaturesThatNeedUpdateAsync())
        {
            try
            {
                await UpdateInItsOwnScopeAsync(feature);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                LogFailed(logger, feature, exception);
                faults.Add(new InvalidOperationException($"The migrations of the feature '{feature}' failed and were rolled back: {exception.Message}", exception));
            }
        }

        if (faults.Count > 0)
        {
            throw faults.Count == 1 ? faults[0] : new AggregateException(faults);
        }
    }

    public async Task UpdateAsync(params string[] features)
    {
        foreach (var feature in features.Where(_processed.Add))
        {
            await UpdateAsync([.. extensions.GetFeatureDependencies(feature).Select(f => f.Id).Where(id => id != feature)]);
            foreach (var migration in ByFeature[feature])
            {
                await UpdateAsync(feature, migration);
            }
        }
    }

    // A fault in one feature's migrations must not leave what it half did in the session of the next.
    private Task UpdateInItsOwnScopeAsync(string feature)
        => ShellScope.Context is { } context
            ? new ShellScope(context).UsingAsync(
                scope => ((IDataMigrationManager)scope.ServiceProvider.GetService(typeof(IDataMigrationManager))!).UpdateAsync(feature),
                activateShell: false)
            : UpdateAsync(feature);

    private Task UpdateAsync(string feature, IDataMigration migration)
        => InTransactionAsync(migration, async record =>
        {
            var from = VersionOf(record, migration);
            if (!migration.NeedsUpdate(from))
            {
                return false;
            }

            var to = await migration.ExecuteUpdateMethodsAsync(from == 0 ? await migration.ExecuteCreateMethodAsync() : from);
            var name = migration.GetType().FullName!;
            var entry = record.DataMigrations.Find(m => m.DataMigrationClass == name);
            if (entry is null)
            {
                record.DataMigrations.Add(entry = new OrchardCore.Data.Migration.Records.DataMigration { DataMigrationClass = name });
            }

            entry.Version = to;
            LogMigrated(logger, feature, name, from, to);
            return true;
        });

    private async Task InTransactionAsync(IDataMigration migration, Func<DataMigrationRecord, Task<bool>> run)
    {
        var settings = ((YesSqlStore)session.Store).Settings;
        try
        {
            var transaction = await session.BeginTransactionAsync();
            await settings.Database.LockMigrationsAsync(transaction, CancellationToken.None);
            migration.SchemaBuilder = new SchemaBuilder(settings, transaction);
            var record = await ReadRecordAsync();
            if (await run(record))
            {
                await session.SaveAsync(record);
            }

            await documentStore.CommitAsync();
        }
        catch
        {
            await documentStore.CancelAsync();
            throw;
        }
    }

    // Read anew each time: another instance may have migrated meanwhile.
    private async Task<DataMigrationRecord> ReadRecordAsync()
    {
        var record = (await session.Query<DataMigrationRecord>().ListAsync()).MinBy(r => r.Id);
        if (record is null)
        {
            return new DataMigrationRecord();
        }

        session.Detach(record);
        return record;
    }

    private static int VersionOf(DataMigrationRecord record, IDataMigration migration)
        => record.DataMigrations.Find(m => m.DataMigrationClass == migration.GetType().FullName)?.Version ?? 0;

    [LoggerMessage(Level = LogLevel.Information, Message = "Feature {Feature}: {Migration} led from version {From} to {To}")]
    private static partial void LogMigrated(ILogger logger, string feature, string migration, int from, int to);

    [LoggerMessage(Level = LogLevel.Error, Message = "The migrations of the feature {Feature} failed and were rolled back")]
    private static partial void LogFailed(ILogger logger, string feature, Exception exception);
}
