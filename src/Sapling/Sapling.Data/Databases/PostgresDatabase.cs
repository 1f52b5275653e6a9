using System.Data.Common;
using Npgsql;

namespace Sapling.Data.Databases;

/// <summary>A PostgreSQL database behind one pool of connections.</summary>
internal sealed class PostgresDatabase : Database
{
    // Any number will do that nobody else locks on in this database.
    private const long MigrationLock = 0x5361706C696E67;

    private readonly NpgsqlDataSource _source;

    public PostgresDatabase(string connectionString)
    {
        var builder = new NpgsqlDataSourceBuilder(connectionString);
        if (string.IsNullOrWhiteSpace(builder.ConnectionStringBuilder.Host))
        {
            throw new ArgumentException("The connection string names no server (Host).", nameof(connectionString));
        }

        // Statements that repeat are prepared by the driver; the connection string may say otherwise. The driver's own builder claims to
        // contain every keyword it knows.
        if (!new DbConnectionStringBuilder { ConnectionString = connectionString }.ContainsKey("Max Auto Prepare"))
        {
            builder.ConnectionStringBuilder.MaxAutoPrepare = 200;
        }

        _source = builder.Build();
    }

    public override Dialect Dialect { get; } = new PostgresDialect();

    public override bool IsShared => true;

    public override DbConnection CreateConnection() => _source.CreateConnection();

    public override async ValueTask<Lease> RentAsync(CancellationToken cancellationToken)
        => new PostgresLease(await _source.OpenConnectionAsync(cancellationToken));

    public override ValueTask<IDisposable?> EnterWriteAsync(CancellationToken cancellationToken) => new((IDisposable?)null);

    public override async Task LockMigrationsAsync(DbTransaction transaction, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", (NpgsqlConnection)transaction.Connection!, (NpgsqlTransaction)transaction);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = MigrationLock });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public override void Dispose() => _source.Dispose();
}
