using System.Data.Common;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Npgsql;
using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor.Models;

namespace Sapling.Shell;

/// <summary>
/// Reads which features are enabled before there is a container to ask: by one statement, where building a small container
/// first only to read a row of it would cost more than the rest of the start.
/// </summary>
internal sealed class StoredDescriptor(SitePaths paths)
{
    private const string TypeName = "OrchardCore.Environment.Shell.Descriptor.Models.ShellDescriptor, OrchardCore.Abstractions";

    public async Task<ShellDescriptor?> ReadAsync(ShellSettings settings)
    {
        if (settings["DatabaseProvider"] is null)
        {
            return null;
        }

        await using var connection = Connect(settings);
        if (connection is null)
        {
            return null;
        }

        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        var prefix = settings["TablePrefix"] is { Length: > 0 } given ? given + "_" : "";
        var schema = settings["Schema"] is { Length: > 0 } named && connection is NpgsqlConnection ? $"\"{named}\"." : "";
        command.CommandText = $"SELECT \"Content\" FROM {schema}\"{prefix}Document\" WHERE \"Type\" = '{TypeName}'";
        try
        {
            return await command.ExecuteScalarAsync() is string json ? JConvert.DeserializeObject<ShellDescriptor>(json) : null;
        }
        catch (DbException exception) when (IsMissingTable(exception))
        {
            return null;
        }
    }

    private DbConnection? Connect(ShellSettings settings)
    {
        if (settings["DatabaseProvider"] == DatabaseProviderValue.Postgres)
        {
            return new NpgsqlConnection(settings["ConnectionString"]);
        }

        var file = SiteDatabase.SqliteFile(settings, paths);
        return File.Exists(file) ? new SqliteConnection($"Data Source={file};Pooling=False") : null;
    }

    private static bool IsMissingTable(DbException exception)
        => exception is PostgresException { SqlState: PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName }
            || (exception is SqliteException { SqliteErrorCode: 1 } && exception.Message.Contains("no such table", StringComparison.Ordinal));
}
