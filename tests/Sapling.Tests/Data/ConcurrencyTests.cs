using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using DevCrm.Testing;
using YesSql;

namespace Sapling.Tests.Data;

public class ConcurrencyTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task UniqueIndex_TwentySessionsRace_OneWinsAndTheOthersAreCancelled(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var faults = new ConcurrentBag<Exception>();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            await using var session = store.Store.CreateSession();
            await session.SaveAsync(new Person { Email = "one@example.com" });
            try
            {
                await session.SaveChangesAsync();
            }
            catch (DbException fault)
            {
                faults.Add(fault);
                await session.SaveChangesAsync();
                await Assert.ThrowsAsync<InvalidOperationException>(() => session.SaveAsync(new Person()));
            }
        })));

        Assert.Equal(19, faults.Count);
        Assert.Equal(1, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote("Document")}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Ids_EightSessionsOnTwoInstances_AreNeverGivenTwice(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        using var another = store.OpenAnother();
        var ids = new ConcurrentBag<long>();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => Task.Run(async () =>
        {
            await using var session = (n % 2 == 0 ? store.Store : another).CreateSession();
            for (var i = 0; i < 25; i++)
            {
                var person = new Person();
                await session.SaveAsync(person);
                ids.Add(person.Id);
                // A flush in between lets an SQLite session lease ids within its own transaction.
                if (i == 5 && n == 0)
                {
                    await session.FlushAsync();
                }
            }

            await session.SaveChangesAsync();
        })));

        Assert.Equal(200, ids.Distinct().Count());
        Assert.Equal(200, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote("Document")}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Ids_DocumentsCameFromElsewhere_GoOnAboveThem(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.SaveAsync(new Person());
        await store.MigrateAsync(async builder =>
        {
            await using var command = builder.Connection.CreateCommand();
            command.Transaction = builder.Transaction;
            command.CommandText = $"""
                DELETE FROM {store.Quote("PersonIndex")};
                DELETE FROM {store.Quote("AgeCountIndex_Document")};
                UPDATE {store.Quote("Document")} SET {store.Quote("Id")} = 1000;
                DELETE FROM {store.Quote("Identifiers")};
                """;
            await command.ExecuteNonQueryAsync();
        });

        using var another = store.OpenAnother();
        await using var session = another.CreateSession();
        var person = new Person();
        await session.SaveAsync(person);

        Assert.Equal(1001, person.Id);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Reads_WhileAnotherWrites_DoNotWait(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.SaveAsync(new Person { Name = "Ada" });
        await using var writer = store.Store.CreateSession();
        await writer.SaveAsync(new Person());
        await writer.FlushAsync();
        await using var reader = store.Store.CreateSession();

        var watch = Stopwatch.StartNew();
        Assert.Equal(1, await reader.Query<Person>().CountAsync());

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task AThousandDocuments_SavedFoundAndChanged_TakeLittleTime(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var watch = Stopwatch.StartNew();
        await store.SaveAsync([.. Enumerable.Range(0, 1000).Select(i => new Person { Name = $"Person {i}", Age = i % 90, Email = $"{i}@example.com", Tags = ["a", "b"] })]);
        var saved = watch.Elapsed;

        await using var session = store.Store.CreateSession();
        for (var i = 0; i < 200; i++)
        {
            var name = $"Person {i}";
            Assert.NotNull(await session.Query<Person, PersonIndex>(p => p.Name == name).FirstOrDefaultAsync());
        }

        var found = watch.Elapsed - saved;
        foreach (var person in await session.Query<Person>().ListAsync())
        {
            person.Active = true;
            await session.SaveAsync(person);
        }

        await session.SaveChangesAsync();
        var changed = watch.Elapsed - saved - found;
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: saved {saved.TotalMilliseconds:0} ms, 200 queries {found.TotalMilliseconds:0} ms, changed {changed.TotalMilliseconds:0} ms");
        Assert.Equal(1000, await session.QueryIndex<PersonIndex>(i => i.Active).CountAsync());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }
}
