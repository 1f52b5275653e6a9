using DevCrm.Testing;
using YesSql;

namespace Sapling.Tests.Data;

public class SessionTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task SaveAsync_NewDocument_SetsIdAndIsFoundByAnotherSession(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var person = new Person { Name = "Ada", Age = 36 };

        await store.SaveAsync(person);

        Assert.True(person.Id > 0);
        await using var session = store.Store.CreateSession();
        var read = await session.GetAsync<Person>(person.Id);
        Assert.Equal("Ada", read!.Name);
        Assert.Same(read, await session.Query<Person, PersonIndex>(i => i.Age == 36).FirstOrDefaultAsync());
        Assert.Equal($"Sapling.Tests.Data.Person, Sapling.Tests", await store.ScalarAsync<string>($"SELECT {store.Quote("Type")} FROM {store.Quote("Document")}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task GetAsync_IdOfAnotherTypesDocument_FindsNothing(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var note = new Note { Text = "Nobody" };
        await store.SaveAsync(note);

        await using var session = store.Store.CreateSession();
        Assert.Null(await session.GetAsync<Person>(note.Id));
        Assert.Equal("Nobody", Assert.IsType<Note>(await session.GetAsync<object>(note.Id)).Text);
        Assert.Null(await session.GetAsync<Person>(note.Id));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task SaveAsync_ChangedDocument_ReplacesRowAndIndexes(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.SaveAsync(new Person { Name = "Ada", Age = 36, Tags = ["a", "b"], Email = "ada@example.com" });

        await using (var session = store.Store.CreateSession())
        {
            var person = await session.Query<Person, PersonIndex>(i => i.Name == "Ada").FirstOrDefaultAsync();
            (person!.Age, person.Tags, person.Email) = (37, ["c"], null);
            await session.SaveAsync(person);
            await session.SaveChangesAsync();
        }

        await using var after = store.Store.CreateSession();
        Assert.Equal(37, (await after.QueryIndex<PersonIndex>().ListAsync()).Single().Age);
        Assert.Equal("c", (await after.QueryIndex<TagIndex>().ListAsync()).Single().Tag);
        Assert.Equal(0, await after.QueryIndex<EmailIndex>().CountAsync());
        Assert.Equal(2, await store.ScalarAsync<long>($"SELECT {store.Quote("Version")} FROM {store.Quote("Document")}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Delete_StoredDocument_LeavesNothing(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var person = new Person { Name = "Ada", Tags = ["a"] };
        await store.SaveAsync(person);

        await using (var session = store.Store.CreateSession())
        {
            session.Delete(person);
            Assert.Null(await session.GetAsync<Person>(person.Id));
            await session.SaveChangesAsync();
        }

        foreach (var table in new[] { "Document", "PersonIndex", "TagIndex", "AgeCountIndex", "AgeCountIndex_Document" })
        {
            Assert.Equal(0, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote(table)}"));
        }
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Query_PendingChanges_SeesThemBeforeTheCommitAndOthersDoNot(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await using var session = store.Store.CreateSession();
        await session.SaveAsync(new Person { Name = "Ada" });

        Assert.Equal(1, await session.Query<Person>().CountAsync());
        await using (var other = store.Store.CreateSession())
        {
            Assert.Equal(0, await other.Query<Person>().CountAsync());
        }

        await session.CancelAsync();
        await session.SaveChangesAsync();
        await using var after = store.Store.CreateSession();
        Assert.Equal(0, await after.Query<Person>().CountAsync());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task DisposeAsync_WithoutSaveChanges_RollsBack(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await using (var session = store.Store.CreateSession())
        {
            await session.SaveAsync(new Person());
            await session.FlushAsync();
        }

        Assert.Equal(0, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote("Document")}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task SaveAsync_CheckedAndChangedByAnother_ThrowsAndStoresNothing(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var person = new Person { Name = "first" };
        await store.SaveAsync(person);
        await using var one = store.Store.CreateSession();
        await using var two = store.Store.CreateSession();
        var (a, b) = (await one.GetAsync<Person>(person.Id), await two.GetAsync<Person>(person.Id));

        a!.Name = "second";
        await one.SaveAsync(a, checkConcurrency: true);
        await one.SaveChangesAsync();
        b!.Name = "third";
        await two.SaveAsync(b, checkConcurrency: true);

        var fault = await Assert.ThrowsAsync<ConcurrencyException>(() => two.SaveChangesAsync());
        Assert.Equal(person.Id, fault.Document.Id);
        await using var after = store.Store.CreateSession();
        Assert.Equal("second", (await after.GetAsync<Person>(person.Id))!.Name);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task SaveAsync_UnknownId_Throws(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await using var session = store.Store.CreateSession();
        await session.SaveAsync(new Person { Id = 4711 });

        await Assert.ThrowsAsync<InvalidOperationException>(() => session.SaveChangesAsync());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Detach_ReadDocument_IsReadAnew(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        await store.SaveAsync(new Person { Name = "Ada" });
        await using var session = store.Store.CreateSession();
        var first = await session.Query<Person>().FirstOrDefaultAsync();

        session.Detach(first!);

        Assert.NotSame(first, await session.Query<Person>().FirstOrDefaultAsync());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Store_WithPrefixAndCollection_KeepsTablesApart(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider, prefix: "shop_", collection: "People");
        await using var session = store.Store.CreateSession();
        await session.SaveAsync(new Person { Name = "Ada" }, collection: "People");
        await session.SaveChangesAsync();

        Assert.NotNull(await session.Query<Person, PersonIndex>(i => i.Name == "Ada", collection: "People").FirstOrDefaultAsync());
        Assert.Equal(0, await session.Query<Person>().CountAsync());
        Assert.Equal(1, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote("shop_People_Document")}"));
        Assert.Equal(1, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote("shop_People_PersonIndex")}"));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task ReduceIndex_InsertUpdateDelete_CountsAlong(string provider)
    {
        await using var store = await TestStore.CreateAsync(provider);
        var (a, b) = (new Person { Age = 30 }, new Person { Age = 30 });
        await store.SaveAsync(a, b, new Person { Age = 40 });
        await using var session = store.Store.CreateSession();
        Assert.Equal(2, (await session.QueryIndex<AgeCountIndex>(i => i.Age == 30).FirstOrDefaultAsync())!.Count);
        Assert.Equal(2, (await session.Query<Person, AgeCountIndex>(i => i.Count == 2).ListAsync()).Count());

        var moved = await session.GetAsync<Person>(a.Id);
        moved!.Age = 40;
        await session.SaveAsync(moved);
        session.Delete((await session.GetAsync<Person>(b.Id))!);
        await session.SaveChangesAsync();

        Assert.Equal([(40, 2)], (await session.QueryIndex<AgeCountIndex>().ListAsync()).Select(i => (i.Age, i.Count)));
        Assert.Equal(2, await store.ScalarAsync<long>($"SELECT COUNT(*) FROM {store.Quote("AgeCountIndex_Document")}"));
    }
}
