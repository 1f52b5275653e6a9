using System.Linq.Expressions;
using DevCrm.Testing;
using YesSql;
using YesSql.Services;

#pragma warning disable CA1847, CA1862 // These expressions become SQL; they are written as modules write them.

namespace Sapling.Tests.Data;

public class QueryTests
{
    private static readonly DateTime Day = new(2025, 3, 30, 1, 30, 0, DateTimeKind.Utc);

    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task Where_EachForm_FindsWhatItSays(string provider)
    {
        await using var store = await FilledAsync(provider);
        await using var session = store.Store.CreateSession();
        var (name, limit, mood) = ("Ada", 40, Mood.Glad);
        var person = new Person { Name = "Bob" };
        string? nothing = null;
        Mood? second = Mood.Sad;
        string[] names = ["Ada", "Cid"];
        var moods = new List<Mood> { Mood.Glad, Mood.Sad };
        long[] none = [];

        async Task Finds(string expected, Expression<Func<PersonIndex, bool>> predicate)
        {
            var found = await session.Query<Person, PersonIndex>(predicate).ListAsync();
            var letters = string.Concat(found.Select(p => p.Name[..1]).Order());
            Assert.True(expected == letters, $"{predicate}: expected {expected}, found {letters}");
        }

        await Finds("A", i => i.Name == name);
        await Finds("BC", i => i.Name != "Ada");
        await Finds("B", i => i.Name == person.Name);
        await Finds("AB", i => i.Age < limit);
        await Finds("ABC", i => i.Age <= 41);
        await Finds("C", i => i.Age > limit && i.Active);
        await Finds("AC", i => limit < i.Age || i.Name == "Ada");
        await Finds("AC", i => i.Active);
        await Finds("B", i => !i.Active);
        await Finds("B", i => i.Active == false);
        await Finds("BC", i => !(i.Name == "Ada"));
        await Finds("C", i => i.BornUtc == null);
        await Finds("AB", i => i.BornUtc != null);
        await Finds("AB", i => i.BornUtc.HasValue);
        await Finds("C", i => !i.BornUtc.HasValue);
        await Finds("A", i => i.BornUtc == Day);
        await Finds("B", i => i.BornUtc!.Value > Day.AddDays(1));
        await Finds("", i => i.Name == nothing);
        await Finds("A", i => i.Name!.Contains("d") && i.Name.StartsWith("Ad"));
        await Finds("BC", i => !i.Name!.Contains("da"));
        await Finds("C", i => i.Name!.EndsWith("id"));
        await Finds("", i => i.Name!.Contains("%"));
        await Finds("AC", i => i.Name.IsIn(names));
        await Finds("B", i => !i.Name.IsIn(names));
        await Finds("C", i => i.Mood.IsIn(moods));
        await Finds("", i => i.DocumentId.IsIn(none));
        await Finds("ABC", i => !i.DocumentId.IsIn(none));
        await Finds("C", i => i.Mood == mood);
        await Finds("A", i => i.Second == second);
        await Finds("A", i => i.Name!.ToLower() == "ada");
        await Finds("AC", i => i.Age - 5 > 30 && i.Name != "Bob");
        await Finds("B", i => i.Balance >= 10.5m);
        await Finds("ABC", i => true);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Where_WhatSqlCannotSay_ThrowsAndNamesIt(string provider)
    {
        await using var store = await FilledAsync(provider);
        await using var session = store.Store.CreateSession();

        var fault = Assert.Throws<NotSupportedException>(() => session.Query<Person, PersonIndex>(i => i.Name!.Normalize() == "x"));

        Assert.Contains("Normalize", fault.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task OrderBy_SkipTake_PagesAndCountIgnoresPages(string provider)
    {
        await using var store = await FilledAsync(provider);
        await using var session = store.Store.CreateSession();
        var query = session.Query<Person, PersonIndex>().OrderByDescending(i => i.Active).ThenBy(i => i.Age);

        Assert.Equal(["Ada", "Cid", "Bob"], (await query.ListAsync()).Select(p => p.Name));
        Assert.Equal(["Cid"], (await query.Skip(1).Take(1).ListAsync()).Select(p => p.Name));
        Assert.Equal(3, await query.CountAsync());
        Assert.Equal("Bob", (await session.Query<Person, PersonIndex>().OrderBy(i => i.Balance).Skip(2).FirstOrDefaultAsync())!.Name);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task With_SeveralIndexes_JoinsThem(string provider)
    {
        await using var store = await FilledAsync(provider);
        await using var session = store.Store.CreateSession();

        var found = await session.Query<Person>()
            .With<TagIndex>(t => t.Tag == "red")
            .With<PersonIndex>(i => i.Active)
            .OrderByDescending(i => i.Age)
            .ListAsync();
        Assert.Equal(["Cid", "Ada"], found.Select(p => p.Name));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task NoDuplicates_SeveralRowsMatch_ReturnsEachDocumentOnce(string provider)
    {
        await using var store = await FilledAsync(provider);
        await using var session = store.Store.CreateSession();
        var query = session.Query<Person, TagIndex>(t => t.Tag!.IsIn(new[] { "red", "blue" }));

        Assert.Equal(3, (await query.ListAsync()).Count());
        Assert.Equal(2, await query.CountAsync());
        Assert.Equal(["Cid", "Ada"], (await query.OrderByDescending(t => t.Position).NoDuplicates().Take(5).ListAsync()).Select(p => p.Name));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task QueryIndex_AllColumns_ComeBackAsTheyWent(string provider)
    {
        await using var store = await FilledAsync(provider);
        await using var session = store.Store.CreateSession();

        var row = await session.QueryIndex<PersonIndex>(i => i.Name == "Ada").FirstOrDefaultAsync();

        Assert.Equal((36, true, Day, Mood.Calm, (Mood?)Mood.Sad, 1.25m), (row!.Age, row.Active, row.BornUtc!.Value, row.Mood, row.Second, row.Balance));
        Assert.True(row.Id > 0 && row.DocumentId > 0);
    }

    private static async Task<TestStore> FilledAsync(string provider)
    {
        var store = await TestStore.CreateAsync(provider);
        await store.SaveAsync(
            new Person { Name = "Ada", Age = 36, Active = true, BornUtc = Day, Mood = Mood.Calm, Second = Mood.Sad, Balance = 1.25m, Tags = ["red"], Email = "ada@example.com" },
            new Person { Name = "Bob", Age = 39, Active = false, BornUtc = Day.AddDays(2), Mood = Mood.Sad + 1, Balance = 10.5m },
            new Person { Name = "Cid", Age = 41, Active = true, Mood = Mood.Glad, Balance = -3, Tags = ["red", "blue"], Email = "cid@example.com" });
        return store;
    }
}
