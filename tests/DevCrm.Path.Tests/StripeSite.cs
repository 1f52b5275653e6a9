using System.Text.RegularExpressions;
using DevCrm.Testing;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;
using DevCrm.Testing.Stripe;

namespace DevCrm.Path.Tests;

/// <summary>A running host on one database, with a Stripe that the test plays.</summary>
public sealed partial class StripeSite : IAsyncDisposable
{
    private readonly TestDatabase? _database;
    private SiteClient? _admin;

    private StripeSite(DevCrmHost host, FakeStripe stripe, TestDatabase? database)
    {
        Host = host;
        Stripe = stripe;
        _database = database;
        Webhook = new WebhookCaller(host.BaseAddress);
        Mail = new MailFolder(host.MailFolder);
    }

    public DevCrmHost Host { get; }

    public FakeStripe Stripe { get; }

    public WebhookCaller Webhook { get; }

    public MailFolder Mail { get; }

    public string? ConnectionString => _database?.ConnectionString;

    public static async Task<StripeSite> StartAsync(string provider, IReadOnlyDictionary<string, string>? configuration = null)
    {
        // SQLite lies in the host's own folder; the fixture still says when a database cannot be had.
        var database = provider == Databases.Sqlite ? null : await Databases.CreateAsync(provider);
        var stripe = await FakeStripe.StartAsync();
        var settings = stripe.Settings();

        foreach (var (key, value) in configuration ?? new Dictionary<string, string>())
        {
            settings[key] = value;
        }

        var host = await DevCrmHost.StartAsync(new DevCrmHostOptions
        {
            DatabaseProvider = provider,
            ConnectionString = database?.ConnectionString,
            Configuration = settings,
        });

        return new StripeSite(host, stripe, database);
    }

    /// <summary>Presses Buy and returns the id of the session that was made; the page at Stripe is not visited.</summary>
    public async Task<string> StartCheckoutAsync(string product = "Northlight Backup", string plan = "Yearly")
    {
        using var visitor = new SiteClient(Host.BaseAddress);
        var shop = (await visitor.GetAsync("/")).EnsureOk();
        var form = shop.Document.QuerySelectorAll("form[action*='checkout/']").First(candidate => candidate.TextContent.Contains($"{product}, {plan}", StringComparison.Ordinal));
        form.Id = "buy-under-test";
        var page = await visitor.SubmitAsync(shop, "#buy-under-test");

        return Session().Match(page.Address.AbsolutePath) is { Success: true } match
            ? match.Value
            : throw new InvalidOperationException($"No checkout began: {page.Address}\n{page.Html}");
    }

    public Task SendAsync(string type, string sessionId, string? eventId = null) =>
        Webhook.SendAsync(StripeShapes.Event(type, Stripe.Session(sessionId), eventId));

    /// <summary>A visitor who is signed in as the administrator.</summary>
    public async Task<SiteClient> AdminAsync()
    {
        if (_admin is null)
        {
            _admin = new SiteClient(Host.BaseAddress);
            await _admin.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword, "/admin");
        }

        return _admin;
    }

    /// <summary>The text of the admin's list of purchases, or of those that need attention.</summary>
    public async Task<string> PurchasesAsync(bool attention = false) =>
        (await (await AdminAsync()).GetAsync("/Admin/DevCrm/Purchases?pageSize=100" + (attention ? "&attention=true" : ""))).EnsureOk().Text;

    public async Task<string> EventsAsync() =>
        (await (await AdminAsync()).GetAsync("/Admin/DevCrm/StripeEvents?pageSize=100")).EnsureOk().Text;

    /// <summary>The status the admin shows for the purchase of a buyer, once it is this one.</summary>
    public async Task WaitForStatusAsync(string email, string status)
    {
        var start = TimeProvider.System.GetTimestamp();
        var text = "";

        while (TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(200))
        {
            text = await PurchasesAsync();

            if (Regex.IsMatch(text, Regex.Escape(email) + @" [\d.,]+ [A-Z]{3} " + status + @"\b"))
            {
                return;
            }

            await Task.Delay(200);
        }

        throw new TimeoutException($"The purchase of {email} never became {status}: {text}\n{Host.Output}");
    }

    /// <summary>How many licences exist for the address's account, as its own portal shows them.</summary>
    public async Task<int> CountLicensesAsync(ReceivedMail invitation)
    {
        using var visitor = new SiteClient(Host.BaseAddress);
        var portal = (await Shopper.AcceptInvitationAsync(visitor, invitation)).EnsureOk();

        return portal.Document.QuerySelectorAll("main article").Length;
    }

    public async ValueTask DisposeAsync()
    {
        _admin?.Dispose();
        await Host.DisposeAsync();
        await Stripe.DisposeAsync();

        if (_database is not null)
        {
            await _database.DisposeAsync();
        }
    }

    [GeneratedRegex("cs_test_[0-9a-z]+")]
    private static partial Regex Session();
}
