using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DevCrm.Testing.Site;

/// <summary>A visitor with cookies, who reads pages and sends their forms as a browser without script does.</summary>
public sealed class SiteClient : IDisposable
{
    private static readonly HtmlParser _parser = new();

    public SiteClient(Uri baseAddress) =>
        Http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true })
        {
            BaseAddress = baseAddress,
            Timeout = TimeSpan.FromSeconds(100),
        };

    public HttpClient Http { get; }

    public async Task<SitePage> GetAsync(string address)
    {
        using var response = await Http.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute));

        return await ReadAsync(response);
    }

    /// <summary>Sends a form of the page with these values over what it holds, by the button named, or its first one.</summary>
    public async Task<SitePage> SubmitAsync(SitePage page, string formSelector, IReadOnlyDictionary<string, string>? values = null, string? button = null)
    {
        var form = page.Document.QuerySelector(formSelector) as IHtmlFormElement
            ?? throw new InvalidOperationException($"{page.Address} has no form '{formSelector}':\n{page.Html}");
        var fields = SiteForm.Fields(form, button).Where(field => values?.ContainsKey(field.Key) != true).ToList();
        fields.AddRange(values ?? new Dictionary<string, string>());

        using var content = new FormUrlEncodedContent(fields);
        using var response = await Http.PostAsync(new Uri(page.Address, form.GetAttribute("action") ?? page.Address.ToString()), content);

        return await ReadAsync(response);
    }

    /// <summary>Presses the button with this text, which names by itself where its form is sent.</summary>
    public async Task<SitePage> PressAsync(SitePage page, string text, Dictionary<string, string> values)
    {
        var button = page.Document.QuerySelectorAll("button[formaction]").First(candidate => candidate.TextContent.Trim() == text);
        var form = (IHtmlFormElement)button.Closest("form")!;
        form.Id = "pressed";
        form.SetAttribute("action", button.GetAttribute("formaction")!);

        return (await SubmitAsync(page, "#pressed", values, text)).EnsureOk();
    }

    /// <summary>Signs in at the site's own sign-in page.</summary>
    public async Task<SitePage> SignInAsync(string userName, string password, string returnUrl = "/")
    {
        var page = await GetAsync("/Login?ReturnUrl=" + Uri.EscapeDataString(returnUrl));
        var form = page.Document.QuerySelector("form[method=post] input[type=password]")?.Closest("form") as IHtmlFormElement
            ?? throw new InvalidOperationException("The sign-in page has no form:\n" + page.Html);
        var user = form.QuerySelector("input[type=text], input[type=email], input[name$=UserName]")!.GetAttribute("name")!;
        var secret = form.QuerySelector("input[type=password]")!.GetAttribute("name")!;
        form.Id = "sign-in-under-test";

        return await SubmitAsync(page, "#sign-in-under-test", new Dictionary<string, string> { [user] = userName, [secret] = password });
    }

    public void Dispose() => Http.Dispose();

    private static async Task<SitePage> ReadAsync(HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();

        return new SitePage(response.StatusCode, response.RequestMessage!.RequestUri!, html, await _parser.ParseDocumentAsync(html));
    }
}
