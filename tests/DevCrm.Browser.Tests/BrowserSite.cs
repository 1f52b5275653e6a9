using DevCrm.Browser.Tests;
using DevCrm.Testing.Hosting;
using DevCrm.Testing.Mail;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BrowserSite))]
// They share one site, whose workflows one of them switches off for a while.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace DevCrm.Browser.Tests;

/// <summary>A site that was set up in an empty folder, and a browser to visit it.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private DevCrmHost? _host;
    private string? _administrator;

    public DevCrmHost Host => _host ?? throw new InvalidOperationException("The site was not started.");

    public MailFolder Mail => new(Host.MailFolder);

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        var host = DevCrmHost.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        _host = await host;
    }

    /// <summary>A visitor with no cookies yet.</summary>
    public Task<Visitor> VisitAsync(int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        Chromium.Require();

        return VisitAsync(Host.BaseAddress, width, colors);
    }

    public Task<Visitor> VisitAsync(Uri site, int width = 1280, ColorScheme colors = ColorScheme.Light)
    {
        Chromium.Require();

        return Visitor.OpenAsync(_browser!, site, width, colors);
    }

    /// <summary>The administrator, who signs in once for all tests.</summary>
    public async Task<Visitor> VisitAsAdministratorAsync()
    {
        Chromium.Require();

        if (_administrator is not null)
        {
            return await Visitor.OpenAsync(_browser!, Host.BaseAddress, 1280, ColorScheme.Light, _administrator);
        }

        var visitor = await VisitAsync();
        await visitor.SignInAsync(DevCrmHost.AdminUser, DevCrmHost.AdminPassword);
        _administrator = await visitor.Page.Context.StorageStateAsync();

        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();

        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }
}
