using Xunit;

namespace DevCrm.Testing;

/// <summary>The databases tests run on. A database that this machine lacks is skipped aloud, or fails when nothing may be skipped.</summary>
public static class Databases
{
    public const string Sqlite = "Sqlite";
    public const string Postgres = "Postgres";

    private static readonly HashSet<string> Reported = [];

    /// <summary>Theory data: every provider there is.</summary>
    public static TheoryData<string> All => [Sqlite, Postgres];

    public static bool Available(string provider) => WhyNot(provider) is null;

    /// <summary>A fresh, empty database; the test is skipped when there is none of the kind.</summary>
    public static async Task<TestDatabase> CreateAsync(string provider)
    {
        if (WhyNot(provider) is { } reason)
        {
            lock (Reported)
            {
                if (Reported.Add(provider))
                {
                    Console.Error.WriteLine($"TESTS ON {provider.ToUpperInvariant()} ARE SKIPPED: {reason}");
                }
            }

            if (Environment.GetEnvironmentVariable("DEVCRM_REQUIRE_ALL") == "1")
            {
                Assert.Fail($"{provider}: {reason}");
            }

            Assert.Skip($"{provider}: {reason}");
        }

        return provider == Sqlite ? TestDatabase.InFolder() : await (await LocalPostgres.StartedAsync()).CreateDatabaseAsync();
    }

    private static string? WhyNot(string provider) => provider switch
    {
        Sqlite => null,
        Postgres => LocalPostgres.WhyNot(),
        _ => $"There is no provider '{provider}'.",
    };
}
