using System.Diagnostics;
using DevCrm.Licenses.Attempts;
using Microsoft.Data.Sqlite;

namespace DevCrm.Benchmarks.Tests;

/// <summary>Whether every validation is on record is seen in the site's own table.</summary>
public sealed class ValidationRecordTests : IAsyncLifetime
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".db");

    public async ValueTask InitializeAsync() => await ExecuteAsync($"CREATE TABLE {AttemptTables.Table} (Id integer PRIMARY KEY, Route text NOT NULL)");

    public ValueTask DisposeAsync()
    {
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task CountAsync_WhereOneIsMissing_WaitsForItAndSaysHowManyThereAre()
    {
        await AddAsync("validate", 2);
        await AddAsync("activate", 1);
        var watch = Stopwatch.StartNew();

        Assert.Equal(2, await ValidationRecord.CountAsync(_file, answered: 3, TimeSpan.FromSeconds(1)));

        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(1), $"It waited {watch.Elapsed} only.");
    }

    [Fact]
    public async Task CountAsync_WhereTheLastOneIsWrittenLate_WaitsForIt()
    {
        await AddAsync("validate", 2);

        var counting = ValidationRecord.CountAsync(_file, answered: 3, TimeSpan.FromMinutes(1));
        await AddAsync("validate", 1);

        Assert.Equal(3, await counting);
    }

    [Fact]
    public async Task CountAsync_WhereThereIsOneTooMany_CountsIt()
    {
        await AddAsync("validate", 4);

        Assert.Equal(4, await ValidationRecord.CountAsync(_file, answered: 3, TimeSpan.FromMinutes(1)));
    }

    private async Task AddAsync(string route, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await ExecuteAsync($"INSERT INTO {AttemptTables.Table} (Route) VALUES ('{route}')");
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={_file};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }
}
