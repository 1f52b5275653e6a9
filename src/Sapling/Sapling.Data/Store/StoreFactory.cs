using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using Sapling.Data.Databases;

namespace Sapling.Data.Store;

/// <summary>Makes the store that a site's settings describe.</summary>
internal static class StoreFactory
{
    private const string DefaultFile = "OrchardCore.db";

    /// <summary>Null for a site that has no database yet.</summary>
    public static YesSqlStore? Create(ShellSettings settings, ShellOptions options, JsonSerializerOptions json, IEnumerable<string> collections, ILogger logger)
    {
        if (settings.IsUninitialized() || string.IsNullOrEmpty(settings["DatabaseProvider"]))
        {
            return null;
        }

        var configuration = new StoreConfiguration(Open(settings, options), new ContentSerializer(json))
        {
            Logger = logger,
            Schema = settings["Schema"] is { Length: > 0 } schema ? schema : null,
            TablePrefix = settings["TablePrefix"]?.Trim() is { Length: > 0 } prefix ? prefix + "_" : "",
        };
        return new YesSqlStore(configuration, collections);
    }

    private static Database Open(ShellSettings settings, ShellOptions options)
    {
        switch (settings["DatabaseProvider"])
        {
            case DatabaseProviderValue.Sqlite:
                var folder = Path.Combine(options.ShellsApplicationDataPath, options.ShellsContainerName, settings.Name);
                Directory.CreateDirectory(folder);
                return new SqliteDatabase(new SqliteConnectionStringBuilder
                {
                    DataSource = Path.Combine(folder, settings["DatabaseName"] is { Length: > 0 } name ? name : DefaultFile),
                    // A site that runs and whose file is gone must not start over with an empty one.
                    Mode = settings.IsInitializing() ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
                }.ToString());
            case DatabaseProviderValue.Postgres:
                return Connect(settings);
            case var other:
                throw new InvalidOperationException($"The setting 'DatabaseProvider' of the site '{settings.Name}' is '{other}'; it can be '{DatabaseProviderValue.Sqlite}' or '{DatabaseProviderValue.Postgres}'.");
        }
    }

    private static PostgresDatabase Connect(ShellSettings settings)
    {
        var connectionString = settings["ConnectionString"];
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            throw new InvalidOperationException($"The setting 'ConnectionString' of the site '{settings.Name}' is missing; the database provider '{DatabaseProviderValue.Postgres}' needs it.");
        }

        try
        {
            return new PostgresDatabase(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or DbException)
        {
            throw new InvalidOperationException($"The setting 'ConnectionString' of the site '{settings.Name}' cannot be used: {exception.Message}", exception);
        }
    }
}
