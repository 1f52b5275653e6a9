using System.Text.RegularExpressions;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

namespace DevCrm.Api.Tests.Webhooks;

/// <summary>A running host with an administrator who looks after webhooks.</summary>
public sealed partial class WebhookSite : IAsyncDisposable
{
    private readonly TestDatabase? _database;

    private WebhookSite(DevCrmHost host, SiteClient admin, TestDatabase? database)
    {
        Host = host;
        Admin = admin;
        _database = database;
    }

    public DevCrmHost Host { get; }

    public SiteClient Admin { get; private set; }

    public SiteDatabase Database => new(Host);

    public MailFolder Mail => new(Host.MailFolder);

    public static async Task<WebhookSite> StartAsync(string provider, IReadOnlyDictionary<string, string>? configuration = null)
    {
        var database = provider == Databases.Sqlite ? null : await Databases.CreateAsync(provider);
        var host = await DevCrmHost.StartAsync(new DevCrmHostOptions
        {
            DatabaseProvider = provider,
            ConnectionString = database?.ConnectionString,
            Configuration = Settings().Concat(configuration ?? new Dictionary<string, string>())
                .GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value),
        });
        return new WebhookSite(host, await SignInAsync(host), database);
    }

    public static Dictionary<string, string> Settings(string? clockOffset = null, bool allowPrivate = true) => new()
    {
        ["DevCrm:Webhooks:AllowPrivateAddresses"] = allowPrivate ? "true" : "false",
        ["DevCrm:Webhooks:TimeoutSeconds"] = "5",
        ["DevCrm:Clock:Offset"] = clockOffset ?? "",
    };

    /// <summary>Starts again on the same data, later or with other settings.</summary>
    public async Task StartAgainAsync(string? clockOffset = null, bool allowPrivate = true)
    {
        await Host.StopAsync();
        await Host.StartAgainAsync(Host.Options with { Configuration = Settings(clockOffset, allowPrivate) });
        Admin.Dispose();
        Admin = await SignInAsync(Host);
    }

    /// <summary>Fills the form; the page that follows, with the secret or the faults.</summary>
    public async Task<SitePage> SaveAsync(string url, params string[] events)
    {
        var form = (await Admin.GetAsync("/Admin/devcrm/webhooks/create")).EnsureOk();
        foreach (var name in events)
        {
            form.Document.GetElementById(name == "*" ? "event-all" : "event-" + name)!.SetAttribute("checked", "checked");
        }

        return await Admin.SubmitAsync(form, "#webhook-endpoint", new Dictionary<string, string> { ["Url"] = url, ["Description"] = "under test" });
    }

    public async Task<(string Id, string Secret)> CreateAsync(string url, params string[] events) => Secret((await SaveAsync(url, events)).EnsureOk());

    public static (string Id, string Secret) Secret(SitePage page) =>
        page.Document.GetElementById("secret")?.GetAttribute("value") is { Length: > 0 } secret
            ? (EndpointId().Match(page.Link("Done")).Groups[1].Value, secret)
            : throw new InvalidOperationException("The page shows no secret:\n" + page.Html);

    /// <summary>The endpoint's page, without the choices of its filter: those name every state.</summary>
    public async Task<SitePage> EndpointAsync(string id)
    {
        var page = (await Admin.GetAsync("/Admin/devcrm/webhooks/" + id)).EnsureOk();
        page.Document.GetElementById("state")!.Remove();
        return page;
    }

    public async Task<SitePage> SendTestAsync(string id) => (await Admin.SubmitAsync(await EndpointAsync(id), "#test-endpoint")).EnsureOk();

    /// <summary>The endpoint's page, once it says so.</summary>
    public async Task<SitePage> WaitForAsync(string id, string text)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var page = await EndpointAsync(id);
            if (page.Text.Contains(text, StringComparison.Ordinal))
            {
                return page;
            }

            if (TimeProvider.System.GetElapsedTime(start) > TimeSpan.FromSeconds(200))
            {
                throw new TimeoutException($"The endpoint's page never said '{text}': {page.Text}\n{Host.Output}");
            }

            await Task.Delay(200);
        }
    }

    /// <summary>Somebody buys a licence in the shop.</summary>
    public async Task<string> BuyAsync()
    {
        using var visitor = new SiteClient(Host.BaseAddress);
        var email = Shopper.NewEmail("hooked");
        await Shopper.BuyAsync(visitor, "Northlight Backup", "Yearly", email);
        return email;
    }

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Host.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    private static async Task<SiteClient> SignInAsync(DevCrmHost host)
    {
        var admin = new SiteClient(host.BaseAddress);
        (await admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword, "/admin")).EnsureOk();
        return admin;
    }

    [GeneratedRegex("webhooks/([0-9a-z]{26})")]
    private static partial Regex EndpointId();
}
