using System.Collections.Concurrent;
using Sapling.Data.Databases;

namespace Sapling.Data.Store;

/// <summary>
/// Gives out ids from blocks that the table <c>Identifiers</c> leases, so that several processes never give the same one.
/// </summary>
internal sealed class IdBlocks(StoreConfiguration configuration)
{
    internal const string TableName = "Identifiers";
    private const int FirstSize = 20;
    private const int LargestSize = 640;

    private readonly ConcurrentDictionary<string, Block> _blocks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Makes sure that the next id is above all that exist: the documents may have come from elsewhere.</summary>
    public async Task InitializeAsync(string collection, CancellationToken cancellationToken)
    {
        var (table, dimension, next) = Names();
        var highest = $"(SELECT COALESCE(MAX({configuration.Column("Id")}), 0) + 1 FROM {configuration.DocumentTable(collection)})";
        using var turn = await configuration.Database.EnterWriteAsync(cancellationToken);
        await using var lease = await configuration.Database.RentAsync(cancellationToken);
        await lease.ExecuteAsync(
            [
                new Statement($"INSERT INTO {table} ({dimension}, {next}) SELECT $1, {highest} WHERE NOT EXISTS (SELECT 1 FROM {table} WHERE {dimension} = $1) ON CONFLICT DO NOTHING", [collection]),
                new Statement($"UPDATE {table} SET {next} = {highest} WHERE {dimension} = $1 AND {next} < {highest}", [collection]),
            ],
            null,
            cancellationToken);
    }

    public async Task<long> GetNextIdAsync(string collection, CancellationToken cancellationToken)
    {
        var block = _blocks.GetOrAdd(collection, static _ => new Block());
        await block.Lock.WaitAsync(cancellationToken);
        try
        {
            if (block.Next >= block.End)
            {
                using var turn = await configuration.Database.EnterWriteAsync(cancellationToken);
                await using var lease = await configuration.Database.RentAsync(cancellationToken);
                (block.Next, block.End) = await LeaseAsync(collection, lease, null, cancellationToken, block.Size);
                // A site that writes much should not wait for a block after every twenty documents; a quiet one should not waste ids.
                block.Size = Math.Min(block.Size * 2, LargestSize);
            }

            return block.Next++;
        }
        finally
        {
            block.Lock.Release();
        }
    }

    /// <summary>Leases a block within a transaction: it is the transaction's own, and void if that is rolled back.</summary>
    public async Task<(long Next, long End)> LeaseAsync(string collection, Lease lease, System.Data.Common.DbTransaction? transaction, CancellationToken cancellationToken, int size = FirstSize)
    {
        var (table, dimension, next) = Names();
        var rows = await lease.ReadAsync(
            $"UPDATE {table} SET {next} = {next} + @size WHERE {dimension} = @dimension RETURNING {next}",
            [new("@dimension", collection), new("@size", size)],
            transaction,
            reader => reader.GetInt64(0),
            cancellationToken);
        return rows is [var end]
            ? (end - size, end)
            : throw new InvalidOperationException($"The collection '{collection}' is unknown: add it to {nameof(OrchardCore.Data.StoreCollectionOptions)}.");
    }

    private (string Table, string Dimension, string Next) Names()
        => (configuration.Table(TableName), configuration.Column("dimension"), configuration.Column("nextval"));

    private sealed class Block
    {
        public SemaphoreSlim Lock { get; } = new(1, 1);

        public long Next { get; set; }

        public long End { get; set; }

        public int Size { get; set; } = FirstSize;
    }
}
