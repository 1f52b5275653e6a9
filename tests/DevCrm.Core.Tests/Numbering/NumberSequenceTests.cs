using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using DevCrm.Core.Numbering;
using DevCrm.Testing;
using Microsoft.Data.Sqlite;
using Npgsql;
using YesSql;

namespace DevCrm.Core.Tests.Numbering;

public class NumberSequenceTests
{
    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task NextAsync_ManyAtOnce_GivesEachNumberOnce(string provider)
    {
        await using var database = await Databases.CreateAsync(provider);
        await ExecuteAsync(database, """CREATE TABLE "DevCrm_NumberSequence" ("Name" varchar(100) NOT NULL UNIQUE, "Value" bigint NOT NULL)""");
        var numbers = new ConcurrentBag<long>();

        await Parallel.ForEachAsync(Enumerable.Range(0, 120), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (_, cancellationToken) =>
        {
            await using var connection = await OpenAsync(database);
            await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
            numbers.Add(await new NumberSequence(Session(provider, transaction)).NextAsync("licenses", cancellationToken));
            await transaction.CommitAsync(cancellationToken);
        });

        Assert.Equal(Enumerable.Range(1, 120).Select(i => (long)i), numbers.Order());
    }

    [Theory]
    [InlineData(Databases.Sqlite)]
    [InlineData(Databases.Postgres)]
    public async Task NextAsync_OtherSequence_CountsForItself(string provider)
    {
        await using var database = await Databases.CreateAsync(provider);
        await ExecuteAsync(database, """CREATE TABLE "DevCrm_NumberSequence" ("Name" varchar(100) NOT NULL UNIQUE, "Value" bigint NOT NULL)""");
        await using var connection = await OpenAsync(database);
        await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var sequence = new NumberSequence(Session(provider, transaction));

        Assert.Equal(1, await sequence.NextAsync("a", TestContext.Current.CancellationToken));
        Assert.Equal(1, await sequence.NextAsync("b", TestContext.Current.CancellationToken));
        Assert.Equal(2, await sequence.NextAsync("a", TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => sequence.NextAsync(new string('x', 101), TestContext.Current.CancellationToken));
    }

    private static async Task<DbConnection> OpenAsync(TestDatabase database)
    {
        DbConnection connection = database.Provider == Databases.Sqlite
            ? new SqliteConnection(database.ConnectionString)
            : new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task ExecuteAsync(TestDatabase database, string sql)
    {
        await using var connection = await OpenAsync(database);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static ISession Session(string provider, DbTransaction transaction)
    {
        var dialect = Answers<ISqlDialect>.Make(new()
        {
            ["get_Name"] = _ => provider == Databases.Sqlite ? "Sqlite" : "PostgreSql",
            ["QuoteForTableName"] = arguments => $"\"{arguments[0]}\"",
            ["QuoteForColumnName"] = arguments => $"\"{arguments[0]}\"",
        });
        var configuration = Answers<IConfiguration>.Make(new()
        {
            ["get_SqlDialect"] = _ => dialect,
            ["get_TablePrefix"] = _ => "",
            ["get_Schema"] = _ => null,
        });
        var store = Answers<IStore>.Make(new() { ["get_Configuration"] = _ => configuration });
        return Answers<ISession>.Make(new()
        {
            ["get_Store"] = _ => store,
            ["BeginTransactionAsync"] = _ => Task.FromResult(transaction),
        });
    }

    /// <summary>An interface that answers the few calls a test expects, by name.</summary>
    public class Answers<T> : DispatchProxy
        where T : class
    {
        private Dictionary<string, Func<object?[], object?>> _answers = [];

        public static T Make(Dictionary<string, Func<object?[], object?>> answers)
        {
            var proxy = Create<T, Answers<T>>();
            ((Answers<T>)(object)proxy)._answers = answers;
            return proxy;
        }

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _answers[targetMethod!.Name](args ?? []);
    }
}
