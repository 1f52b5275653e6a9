using System;
using System.Data.Common;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using YesSql;

namespace DevCrm.Core.Numbering;

/// <summary>
/// One row per sequence, counted up in the caller's own transaction by a single statement. The database's row lock makes
/// instances wait for each other; a second connection would instead wait for the lock its own request holds on SQLite.
/// </summary>
internal sealed class NumberSequence : INumberSequence
{
    internal const string TableName = "DevCrm_NumberSequence";

    private readonly ISession _session;

    public NumberSequence(ISession session) => _session = session;

    public async Task<long> NextAsync(string sequence, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sequence);
        if (sequence.Length > NumberingMigrations.NameLength)
        {
            throw new ArgumentException($"The name of a sequence has at most {NumberingMigrations.NameLength} characters.", nameof(sequence));
        }

        var transaction = await _session.BeginTransactionAsync(cancellationToken);
        var connection = transaction.Connection
            ?? throw new InvalidOperationException("The session's transaction has ended.");

        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = Statement(_session.Store.Configuration);
        AddName(command, sequence);
        var value = await command.ExecuteScalarAsync(cancellationToken);
        return Convert.ToInt64(value, CultureInfo.InvariantCulture);
    }

    private static string Statement(YesSql.IConfiguration configuration)
    {
        var dialect = configuration.SqlDialect;
        if (dialect.Name is not ("Sqlite" or "PostgreSql"))
        {
            throw new NotSupportedException($"Number sequences work on SQLite and PostgreSQL, not on {dialect.Name}.");
        }

        var table = dialect.QuoteForTableName(configuration.TablePrefix + TableName, configuration.Schema);
        var name = dialect.QuoteForColumnName("Name");
        var value = dialect.QuoteForColumnName("Value");
        return $"INSERT INTO {table} ({name}, {value}) VALUES (@Name, 1) "
            + $"ON CONFLICT ({name}) DO UPDATE SET {value} = {table}.{value} + 1 RETURNING {value}";
    }

    private static void AddName(DbCommand command, string sequence)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@Name";
        parameter.Value = sequence;
        command.Parameters.Add(parameter);
    }
}
