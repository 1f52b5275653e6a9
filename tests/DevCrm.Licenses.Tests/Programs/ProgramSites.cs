using DevCrm.Licenses.Tests.Programs;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;

[assembly: AssemblyFixture(typeof(ProgramSites))]

namespace DevCrm.Licenses.Tests.Programs;

/// <summary>One site for each database, without limits on requests, for the tests that call it as programs do.</summary>
public sealed class ProgramSites : IAsyncLifetime
{
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Dictionary<string, ProgramSite> _sites = new(StringComparer.Ordinal);

    public static TheoryData<string> Providers => Databases.All;

    public async Task<ProgramSite> OnAsync(string provider)
    {
        await _turn.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            return _sites.TryGetValue(provider, out var site) ? site : _sites[provider] = await ProgramSite.StartAsync(provider);
        }
        finally
        {
            _turn.Release();
        }
    }

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
