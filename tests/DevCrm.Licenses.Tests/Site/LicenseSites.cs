using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;

[assembly: AssemblyFixture(typeof(LicenseSites))]

namespace DevCrm.Licenses.Tests.Site;

/// <summary>One site for each database, started when the first test asks for it.</summary>
public sealed class LicenseSites : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, LicenseSite> _sites = new(StringComparer.Ordinal);

    public async Task<LicenseSite> OnAsync(string provider)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _sites.TryGetValue(provider, out var site) ? site : _sites[provider] = await LicenseSite.StartAsync(provider);
        }
        finally
        {
            _turn.Release();
        }
    }

    public Task<LicenseSite> OnSqliteAsync() => OnAsync(Databases.Sqlite);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
        {
            await site.DisposeAsync();
        }

        _turn.Dispose();
    }
}
