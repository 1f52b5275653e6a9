using AngleSharp.Html.Dom;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;

namespace DevCrm.Client.Tests.Host;

/// <summary>The real host with the demo data, and staff who make licences at their pages.</summary>
public sealed class RealSite : IAsyncLifetime
{
    public const string Enterprise = "4demoproductenterprise0001";
    public const string AcmeConnector = "4demoproductacmeext0000003";

    private readonly List<DevCrmClient> _clients = [];
    private SiteClient? _staff;

    public DevCrmHost Host { get; private set; } = null!;

    public string Folder { get; } = Directory.CreateTempSubdirectory("devcrm-client-").FullName;

    public async ValueTask InitializeAsync()
    {
        Host = await DevCrmHost.StartAsync();
        _staff = new SiteClient(Host.BaseAddress);
        (await _staff.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _staff?.Dispose();
        await Host.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public DevCrmClient Client(string? key, Action<DevCrmClientOptions>? configure = null)
    {
        var options = new DevCrmClientOptions
        {
            BaseAddress = Host.BaseAddress,
            Product = "ENT",
            LicenseKey = key,
            Fingerprint = "machine-1",
            Name = "Till 4",
            CacheFolder = Folder,
            Attempts = 2,
            RetryDelay = TimeSpan.FromMilliseconds(50),
            Timeout = TimeSpan.FromSeconds(30),
        };
        configure?.Invoke(options);
        var client = new DevCrmClient(options);
        _clients.Add(client);

        return client;
    }

    /// <summary>One click at the test keys, whose key is then revealed.</summary>
    public async Task<(string LicenseId, string Key)> IssueAsync(string productId = Enterprise)
    {
        var page = (await _staff!.GetAsync("/Admin/devcrm/test-keys")).EnsureOk();
        page.Document.QuerySelectorAll($"form[action*='test-keys/{productId}']")[0].Id = "test-key";
        var made = (await _staff.SubmitAsync(page, "#test-key")).EnsureOk();
        var licenseId = made.Address.Segments[^1];
        var shown = (await _staff.SubmitAsync(made, "form[action*='/Reveal']")).EnsureOk();

        return (licenseId, ((IHtmlInputElement)shown.Document.QuerySelector("input[readonly]")!).Value);
    }

    /// <summary>Changes a release in the editor of content.</summary>
    public async Task EditReleaseAsync(string releaseId, Dictionary<string, string> values)
    {
        var page = (await _staff!.GetAsync($"/Admin/Contents/ContentItems/{releaseId}/Edit")).EnsureOk();
        (await _staff.SubmitAsync(page, "form[action$='/Edit']", values, "submit.Publish")).EnsureOk();
    }

    /// <summary>The page of a licence's activations, with the only one removed if asked for.</summary>
    public async Task<SitePage> ActivationsAsync(string licenseId, bool remove)
    {
        var page = (await _staff!.GetAsync("/Admin/devcrm/activations/" + licenseId)).EnsureOk();

        return remove ? (await _staff.SubmitAsync(page, "#activations form")).EnsureOk() : page;
    }

    public async Task<SitePage> OperateAsync(string operation, string licenseId, Dictionary<string, string> values)
    {
        var form = (await _staff!.GetAsync($"/Admin/devcrm/license-operations/{operation}?ids={licenseId}")).EnsureOk();

        return (await _staff.SubmitAsync(form, "#license-operation", values)).EnsureOk();
    }
}
