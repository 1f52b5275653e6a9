using Microsoft.Data.Sqlite;

namespace DevCrm.Testing;

/// <summary>A database of one test's own; it is gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly Func<ValueTask> _drop;

    internal TestDatabase(string provider, string connectionString, Func<ValueTask> drop)
        => (Provider, ConnectionString, _drop) = (provider, connectionString, drop);

    /// <summary>The provider's name as in a site's settings.</summary>
    public string Provider { get; }

    public string ConnectionString { get; }

    public ValueTask DisposeAsync() => _drop();

    internal static TestDatabase InFolder()
    {
        var folder = Directory.CreateTempSubdirectory("devcrm-db-").FullName;
        var connectionString = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "test.db") }.ToString();
        return new TestDatabase(Databases.Sqlite, connectionString, () =>
        {
            using (var connection = new SqliteConnection(connectionString))
            {
                SqliteConnection.ClearPool(connection);
            }

            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        });
    }
}
