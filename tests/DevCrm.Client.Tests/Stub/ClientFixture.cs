namespace DevCrm.Client.Tests.Stub;

/// <summary>A site, and clients of it with a cache folder of their own.</summary>
public class ClientFixture : IAsyncLifetime
{
    protected const string LicenseKey = "ENT-7K3QX-9V2MT-B4HCD-W8NPR-5YZ6A";

    private readonly List<DevCrmClient> _clients = [];
    private readonly List<HttpClient> _http = [];

    protected TestClock Clock { get; } = new();

    protected StubSite Site { get; private set; } = null!;

    protected string Folder { get; } = Directory.CreateTempSubdirectory("devcrm-client-").FullName;

    protected MemoryLogger Log { get; } = new();

    protected static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => Site = await StubSite.StartAsync(Clock);

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _http.ForEach(http => http.Dispose());
        await Site.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>A client as another process would have it: nothing shared but the folder.</summary>
    protected DevCrmClient Client(Action<DevCrmClientOptions>? configure = null, TestClock? clock = null)
    {
        var options = new DevCrmClientOptions
        {
            BaseAddress = Site.Address,
            Product = "ENT",
            LicenseKey = LicenseKey,
            Fingerprint = "machine-1",
            CacheFolder = Folder,
            Attempts = 2,
            RetryDelay = TimeSpan.FromMilliseconds(1),
            Timeout = TimeSpan.FromSeconds(60),
        };
        options.PublicKeys.Add(Site.Key.Jwk.ToJsonString());
        configure?.Invoke(options);
        Assert.True(new DevCrmClientOptionsValidator().Validate(null, options).Succeeded);
        var http = new HttpClient(ClientParts.NewHandler());
        _http.Add(http);
        var client = new DevCrmClient(options, () => http, clock ?? Clock, Log);
        _clients.Add(client);

        return client;
    }

    /// <summary>From now on the site closes every connection without a word.</summary>
    protected void Disconnect() => Site.Instead = (context, _) =>
    {
        context.Abort();
        return Task.FromResult(true);
    };

    protected void Reconnect() => Site.Instead = null;

    protected void Answer(int status, string? retryAfter = null) => Site.Instead = (context, _) =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is not null)
        {
            context.Response.Headers.RetryAfter = retryAfter;
        }

        return Task.FromResult(true);
    };

    protected string StateFile => Directory.GetFiles(Folder, "*.state.json").Single();
}
