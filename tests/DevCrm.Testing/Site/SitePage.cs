using System.Net;
using AngleSharp.Html.Dom;

namespace DevCrm.Testing.Site;

/// <summary>A page as it arrived, after redirects.</summary>
public sealed record SitePage(HttpStatusCode Status, Uri Address, string Html, IHtmlDocument Document)
{
    /// <summary>Everything a reader sees, in one line.</summary>
    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public SitePage EnsureOk() => Status == HttpStatusCode.OK ? this : throw new InvalidOperationException($"{Address} answered {(int)Status}:\n{Html}");

    /// <summary>The address a link leads to whose text has these words.</summary>
    public string Link(string text) =>
        Document.QuerySelectorAll("a").FirstOrDefault(link => link.TextContent.Contains(text, StringComparison.Ordinal))?.GetAttribute("href")
        ?? throw new InvalidOperationException($"{Address} has no link '{text}':\n{Html}");
}
