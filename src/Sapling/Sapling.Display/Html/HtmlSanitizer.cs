using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using OrchardCore.Infrastructure.Html;

namespace Sapling.DisplayManagement;

/// <summary>
/// Keeps only elements, attributes and address schemes that are known to be harmless. The markup is parsed as a browser does, so
/// what only looks harmless to a pattern is seen for what it is; the tree is then written anew.
/// </summary>
internal sealed class HtmlSanitizer : IHtmlSanitizerService
{
    private static readonly FrozenSet<string> _elements = Set(
        "a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em "
        + "figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section "
        + "small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr input");

    // Their content is no text for readers, or would be parsed in another way when it is read back.
    private static readonly FrozenSet<string> _removedWithContent = Set(
        "script style iframe object embed applet template noscript noembed noframes math svg xmp plaintext title textarea select option "
        + "form button frame frameset base link meta head audio video canvas portal dialog slot");

    private static readonly FrozenSet<string> _attributes = Set(
        "abbr align alt cite class colspan coords datetime dir height href hreflang id lang name open rel reversed rowspan scope span src "
        + "start summary title valign value width type checked disabled");

    private static readonly FrozenSet<string> _addresses = Set("href src cite");

    private static readonly FrozenSet<string> _schemes = Set("http https mailto tel");

    public string Sanitize(string html)
    {
        if (string.IsNullOrEmpty(html))
        {
            return "";
        }

        var document = BrowsingContext.New(Configuration.Default).GetService<IHtmlParser>()!.ParseDocument("<!doctype html><body></body>");
        var body = document.Body!;
        body.InnerHtml = html;
        foreach (var node in body.Descendants().ToArray())
        {
            switch (node)
            {
                case IElement element:
                    Clean(element);
                    break;
                case IText:
                    break;
                default:
                    node.Parent?.RemoveChild(node);
                    break;
            }
        }

        return body.InnerHtml;
    }

    private static void Clean(IElement element)
    {
        // Elements of other vocabularies (SVG, MathML) go whatever they are called.
        if (element.NamespaceUri != NamespaceNames.HtmlUri || _removedWithContent.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }

        if (!_elements.Contains(element.LocalName) || (element.LocalName == "input" && element.GetAttribute("type") != "checkbox"))
        {
            element.Replace([.. element.ChildNodes]);
            return;
        }

        foreach (var attribute in element.Attributes.ToArray())
        {
            if (!_attributes.Contains(attribute.Name) || (_addresses.Contains(attribute.Name) && !IsHarmless(attribute.Value)))
            {
                element.RemoveAttribute(attribute.Name);
            }
        }

        // Task lists of Markdown show check boxes; nobody may tick them.
        if (element.LocalName == "input")
        {
            element.SetAttribute("disabled", "disabled");
        }

        if (element.LocalName == "a" && element.HasAttribute("href"))
        {
            element.SetAttribute("rel", "noopener nofollow");
        }
    }

    // Browsers ignore blanks and control characters inside of a scheme.
    private static bool IsHarmless(string address)
    {
        var bare = string.Concat(address.Where(c => c > ' ' && !char.IsControl(c)));
        var colon = bare.IndexOf(':');
        var end = bare.AsSpan().IndexOfAny('/', '?', '#');
        return colon < 0 || (end >= 0 && end < colon) || _schemes.Contains(bare[..colon]);
    }

    private static FrozenSet<string> Set(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
