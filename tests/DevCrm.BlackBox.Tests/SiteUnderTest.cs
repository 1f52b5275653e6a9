using DevCrm.BlackBox.Tests;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using DevCrm.Testing.Site;

[assembly: AssemblyFixture(typeof(SiteUnderTest))]

namespace DevCrm.BlackBox.Tests;

/// <summary>
/// The site that is tested over HTTP alone: one that runs already, named by the environment, on whichever runtime, or else
/// one started here. It has the set-up and demo recipes, and runs in Development without Stripe keys.
/// </summary>
public sealed class SiteUnderTest : IAsyncLifetime
{
    private DevCrmHost? _host;

    public Uri BaseAddress { get; private set; } = new("http://127.0.0.1/");

    public string AdminUser { get; private set; } = DevCrmHost.AdminUser;

    public string AdminPassword { get; private set; } = DevCrmHost.AdminPassword;

    public MailFolder Mail { get; private set; } = new("");

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("DEVCRM_BASE_URL") is { Length: > 0 } address)
        {
            BaseAddress = new Uri(address.TrimEnd('/') + "/");
            AdminUser = Environment.GetEnvironmentVariable("DEVCRM_ADMIN_USER") ?? AdminUser;
            AdminPassword = Required("DEVCRM_ADMIN_PASSWORD");
            Mail = new MailFolder(Required("DEVCRM_MAIL_FOLDER"));
        }
        else
        {
            _host = await DevCrmHost.StartAsync();
            BaseAddress = _host.BaseAddress;
            Mail = new MailFolder(_host.MailFolder);
        }
    }

    public SiteClient Visitor() => new(BaseAddress);

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private static string Required(string name) =>
        Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"DEVCRM_BASE_URL is set, so {name} has to be set as well.");
}
