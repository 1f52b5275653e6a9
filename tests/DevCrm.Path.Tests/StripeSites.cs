using DevCrm.Path.Tests;
using DevCrm.Testing;

[assembly: AssemblyFixture(typeof(StripeSites))]

namespace DevCrm.Path.Tests;

/// <summary>One host a database for the tests that do not stop it.</summary>
public sealed class StripeSites : IAsyncLifetime
{
    private readonly Dictionary<string, Lazy<Task<StripeSite>>> _sites = new()
    {
        [Databases.Sqlite] = new(() => StripeSite.StartAsync(Databases.Sqlite)),
        [Databases.Postgres] = new(() => StripeSite.StartAsync(Databases.Postgres)),
    };

    public Task<StripeSite> GetAsync(string provider) => _sites[provider].Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values.Where(site => site.IsValueCreated && site.Value.IsCompletedSuccessfully))
        {
            await (await site.Value).DisposeAsync();
        }
    }
}
