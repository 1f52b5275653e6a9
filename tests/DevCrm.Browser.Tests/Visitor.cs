using System.Security.Cryptography;
using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>
/// Somebody in front of a browser. Every page that is left or looked at must have come without an error in the console,
/// a request that failed, or an answer of 400 and above.
/// </summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly Uri _site;
    private readonly List<string> _faults = [];

    private Visitor(IBrowserContext context, IPage page, Uri site)
    {
        (_context, Page, _site) = (context, page, site);
        page.SetDefaultTimeout(45_000);
        page.PageError += (_, error) => Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error")
            {
                Add($"{page.Url}: {message.Text} {message.Location}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400)
            {
                Add($"{response.Status} {response.Request.Method} {response.Url}");
            }
        };
        page.RequestFailed += (_, request) =>
        {
            // A navigation that becomes a download, and what a page still asked for when it was left.
            if (request.Failure is not "net::ERR_ABORTED")
            {
                Add($"{request.Failure} {request.Method} {request.Url}");
            }
        };
    }

    public IPage Page { get; }

    public Uri Address => new(Page.Url);

    public static async Task<Visitor> OpenAsync(IBrowser browser, Uri site, int width, ColorScheme colors, string? state = null)
    {
        var context = await browser.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 800 },
            ColorScheme = colors,
            AcceptDownloads = true,
            Locale = "en-GB",
            StorageState = state,
        });

        return new Visitor(context, await context.NewPageAsync(), site);
    }

    public async Task OpenAsync(string address)
    {
        await Page.GotoAsync(new Uri(_site, address).ToString());
        await AssertSoundAsync();
    }

    /// <summary>Signs in and arrives at the admin.</summary>
    public async Task SignInAsync(string userName, string password)
    {
        await OpenAsync("/Login?ReturnUrl=%2FAdmin");
        await Page.GetByLabel("User name or email address").FillAsync(userName);
        await Page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await PressAsync("Log in");
        Assert.Equal("/admin", Address.AbsolutePath, ignoreCase: true);
    }

    /// <summary>Follows a link of the page's own content.</summary>
    public Task FollowAsync(string link) => LeaveByAsync(Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First);

    /// <summary>Presses a button that sends a form.</summary>
    public Task PressAsync(string button) => LeaveByAsync(Page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).First);

    public async Task LeaveByAsync(ILocator trigger)
    {
        // The mark goes with the page: where it is missing, the next one has come.
        await Page.EvaluateAsync("document.pageToLeave = true");
        await trigger.ClickAsync();
        await Page.WaitForFunctionAsync("!document.pageToLeave && document.readyState === 'complete'");
        await AssertSoundAsync();
    }

    public async Task<string> TextAsync() => await Page.Locator("main").InnerTextAsync();

    /// <summary>The SHA-256 of what a link downloads, and the name the browser would save it by.</summary>
    public async Task<(string Sha256, string FileName)> DownloadAsync(ILocator link)
    {
        var download = await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        var path = await download.PathAsync();
        await using var file = File.OpenRead(path);

        return (Convert.ToHexStringLower(await SHA256.HashDataAsync(file)), download.SuggestedFilename);
    }

    /// <summary>A page nobody has to scroll sideways, on which every field has a name and there is one main heading.</summary>
    public async Task AssertSoundAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.Load);

        lock (_faults)
        {
            Assert.Empty(_faults);
        }

        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{Page.Url} is wider than the window.");
        Assert.Empty(await Page.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
              .filter(field => !field.hidden && !field.labels?.length && !field.getAttribute('aria-label'))
              .map(field => field.outerHTML)
            """));
        Assert.Equal(1, await Page.Locator("h1").CountAsync());
        Assert.DoesNotContain('{', await Page.TitleAsync());
    }

    public async Task<bool> IsDarkAsync() =>
        await Page.EvaluateAsync<bool>("getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).every(part => part < 80)");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private void Add(string fault)
    {
        lock (_faults)
        {
            _faults.Add(fault);
        }
    }
}
