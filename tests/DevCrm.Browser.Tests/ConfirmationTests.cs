using System.Collections.Specialized;
using System.Web;
using Microsoft.Playwright;

namespace DevCrm.Browser.Tests;

/// <summary>The admin asks before what markup marks as Orchard Core's admin reads it, and then does what that does.</summary>
public sealed class ConfirmationTests(BrowserSite site)
{
    private const string Link = """<a id="asked" data-url-af="RemoveUrl UnsafeUrl" data-title="Sure" data-message="Really &lt;b&gt;all&lt;/b&gt;?" data-ok-text="Do it" href="/probe?one=a%20b&two=%26">x</a>""";
    private const string LinkPostedAtOnce = """<a id="asked" data-url-af="UnsafeUrl" href="/probe?one=1">x</a>""";
    private const string LinkFollowed = """<a id="asked" data-url-af="RemoveUrl" href="/probe?one=1">x</a>""";
    private const string Button = """<form method="post" action="/probe"><input type="hidden" name="other" value="2"><button id="asked" name="one" value="1" formaction="/elsewhere" data-url-af="RemoveUrl">x</button></form>""";

    [Fact]
    public async Task LinkThatIsUnsafe_IsAskedAboutAndPostedWithItsQueryAndTheToken()
    {
        await using var staff = await OpenAsync(Link);
        var probe = await ProbeAsync(staff.Page);
        await staff.Page.Locator("#asked").ClickAsync();
        var dialog = staff.Page.GetByRole(AriaRole.Dialog, new() { Name = "Sure", Exact = true });
        Assert.Equal("Really <b>all</b>?", await dialog.Locator("p").InnerTextAsync());
        Assert.False(probe.IsCompleted);

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Do it", Exact = true }).ClickAsync();

        var (method, address, fields) = await probe;
        Assert.Equal(("POST", "/probe"), (method, address));
        Assert.Equal(("a b", "&"), (fields["one"], fields["two"]));
        Assert.True(fields["__RequestVerificationToken"]!.Length > 20);
    }

    [Theory]
    [InlineData(LinkPostedAtOnce, false, "POST", "/probe")]
    [InlineData(LinkFollowed, true, "GET", "/probe?one=1")]
    [InlineData(Button, true, "POST", "/probe")]
    public async Task Others_AreAskedAboutAndSentAsOrchardCoreDoes(string markup, bool asks, string method, string address)
    {
        await using var staff = await OpenAsync(markup);
        var probe = await ProbeAsync(staff.Page);
        await staff.Page.Locator("#asked").ClickAsync();
        if (asks)
        {
            await staff.Page.GetByRole(AriaRole.Dialog, new() { Name = "Delete", Exact = true }).GetByRole(AriaRole.Button, new() { Name = "Ok", Exact = true }).ClickAsync();
        }

        var sent = await probe;
        Assert.Equal((method, address), (sent.Method, sent.Address));
        Assert.Equal(method == "POST" ? "1" : null, sent.Fields["one"]);
    }

    private async Task<Visitor> OpenAsync(string markup)
    {
        var staff = await site.VisitAsAdministratorAsync();
        await staff.OpenAsync("/Admin");
        await staff.Page.EvaluateAsync("markup => document.querySelector('main').insertAdjacentHTML('beforeend', markup)", markup);

        return staff;
    }

    /// <summary>The request that leaves for /probe; it is answered here.</summary>
    private static async Task<Task<(string Method, string Address, NameValueCollection Fields)>> ProbeAsync(IPage page)
    {
        var sent = new TaskCompletionSource<(string, string, NameValueCollection)>();
        await page.RouteAsync("**/probe*", async route =>
        {
            sent.TrySetResult((route.Request.Method, new Uri(route.Request.Url).PathAndQuery, HttpUtility.ParseQueryString(route.Request.PostData ?? "")));
            await route.FulfillAsync(new() { Status = 200, ContentType = "text/html", Body = "<h1>Probe</h1>" });
        });

        return sent.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }
}
