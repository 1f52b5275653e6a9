using DevCrm.Api.Tests.Site;
using DevCrm.Testing;

[assembly: AssemblyFixture(typeof(ApiSites))]

namespace DevCrm.Api.Tests.Site;

/// <summary>One site a database for the tests that change nothing of its configuration.</summary>
public sealed class ApiSites : IAsyncLifetime
{
    private readonly Dictionary<string, Lazy<Task<ApiSite>>> _sites = new()
    {
        [Databases.Sqlite] = new(() => ApiSite.StartAsync(Databases.Sqlite)),
        [Databases.Postgres] = new(() => ApiSite.StartAsync(Databases.Postgres)),
    };

    public Task<ApiSite> GetAsync(string provider = Databases.Sqlite) => _sites[provider].Value;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values.Where(site => site.IsValueCreated && site.Value.IsCompletedSuccessfully))
        {
            await (await site.Value).DisposeAsync();
        }
    }
}
