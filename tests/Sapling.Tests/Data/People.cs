using OrchardCore.Data;
using YesSql.Indexes;

namespace Sapling.Tests.Data;

public enum Mood
{
    Calm,
    Glad,
    Sad,
}

public class Person
{
    public long Id { get; set; }

    public string Name { get; set; } = "";

    public int Age { get; set; }

    public bool Active { get; set; }

    public DateTime? BornUtc { get; set; }

    public Mood Mood { get; set; }

    public Mood? Second { get; set; }

    public decimal Balance { get; set; }

    public string? Email { get; set; }

    public List<string> Tags { get; set; } = [];
}

/// <summary>A document that no index knows.</summary>
public class Note
{
    public long Id { get; set; }

    public string Text { get; set; } = "";
}

public class PersonIndex : MapIndex
{
    public long DocumentId { get; set; }

    public string? Name { get; set; }

    public int Age { get; set; }

    public bool Active { get; set; }

    public DateTime? BornUtc { get; set; }

    public Mood Mood { get; set; }

    public Mood? Second { get; set; }

    public decimal Balance { get; set; }
}

/// <summary>One row per address, of which there may be one.</summary>
public class EmailIndex : MapIndex
{
    public string? Email { get; set; }
}

/// <summary>A row per tag, so several per document.</summary>
public class TagIndex : MapIndex
{
    public string? Tag { get; set; }

    public int Position { get; set; }
}

public class AgeCountIndex : ReduceIndex
{
    public int Age { get; set; }

    public int Count { get; set; }
}

public sealed class PersonIndexProvider : IndexProvider<Person>
{
    public override void Describe(DescribeContext<Person> context)
    {
        context.For<PersonIndex>().Map(p => new PersonIndex
        {
            Name = p.Name,
            Age = p.Age,
            Active = p.Active,
            BornUtc = p.BornUtc,
            Mood = p.Mood,
            Second = p.Second,
            Balance = p.Balance,
        });
        context.For<EmailIndex>().When(p => p.Email != "never@example.com")
            .Map(p => p.Email is null ? null : new EmailIndex { Email = p.Email });
        context.For<TagIndex>().Map(p => p.Tags.Select((t, i) => new TagIndex { Tag = t, Position = i }));
        context.For<AgeCountIndex, int>()
            .Map(p => new AgeCountIndex { Age = p.Age, Count = 1 })
            .Group(i => i.Age)
            .Reduce(g => new AgeCountIndex { Age = g.Key, Count = g.Sum(i => i.Count) })
            .Delete((index, gone) =>
            {
                index.Count -= gone.Sum(i => i.Count);
                return index.Count > 0 ? index : null;
            });
    }
}
