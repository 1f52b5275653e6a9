using System.Text.RegularExpressions;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Site;

namespace DevCrm.Api.Tests.Site;

/// <summary>A running site whose set-up made a key with every scope.</summary>
public sealed partial class ApiSite : IAsyncDisposable
{
    public const string SetupKey = "set-up-key-of-the-tests-0123456789abcdef";

    private readonly TestDatabase _database;

    private ApiSite(TestDatabase database, DevCrmHost host)
    {
        _database = database;
        Host = host;
        Api = new ApiClient(host.BaseAddress, SetupKey);
    }

    public DevCrmHost Host { get; }

    /// <summary>Calls with the set-up key.</summary>
    public ApiClient Api { get; }

    public static async Task<ApiSite> StartAsync(string provider = Databases.Sqlite, IReadOnlyDictionary<string, string>? configuration = null)
    {
        var database = await Databases.CreateAsync(provider);
        var settings = new Dictionary<string, string>(configuration ?? new Dictionary<string, string>()) { ["DevCrm:Api:SetupKey"] = SetupKey };
        var host = await DevCrmHost.StartAsync(new DevCrmHostOptions
        {
            DatabaseProvider = provider,
            ConnectionString = provider == Databases.Sqlite ? null : database.ConnectionString,
            Configuration = settings,
        });

        return new ApiSite(database, host);
    }

    /// <summary>Makes a key in the admin, as people do, and reads its token off the page.</summary>
    public async Task<string> MakeKeyAsync(IEnumerable<string> scopes, string? expires = null)
    {
        using var admin = new SiteClient(Host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword)).EnsureOk();
        return await MakeKeyAsync(admin, scopes, expires);
    }

    public static async Task<string> MakeKeyAsync(SiteClient admin, IEnumerable<string> scopes, string? expires = null)
    {
        var page = (await admin.GetAsync("/Admin/devcrm/api-keys/create")).EnsureOk();
        foreach (var scope in scopes)
        {
            page.Document.GetElementById(scope == "*" ? "scope-all" : "scope-" + scope)!.SetAttribute("checked", "checked");
        }

        var values = new Dictionary<string, string> { ["Name"] = "Of a test", ["Expires"] = expires ?? "" };
        var created = (await admin.SubmitAsync(page, "#api-key", values)).EnsureOk();
        var token = Token().Match(created.Html);
        Assert.True(token.Success, created.Text);
        return token.Value;
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Host.DisposeAsync();
        await _database.DisposeAsync();
    }

    [GeneratedRegex("dcrm_[0-9a-z]{12}_[0-9a-f]{64}")]
    private static partial Regex Token();
}
