using Microsoft.AspNetCore.Html;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Markdown.Services;

namespace DevCrm.Portal.Services;

/// <summary>Turns what staff wrote in Markdown into HTML that is safe to show: staff are many, and one of them may paste anything.</summary>
public sealed class MarkdownPages
{
    private readonly IMarkdownService _markdown;
    private readonly IHtmlSanitizerService _sanitizer;

    public MarkdownPages(IMarkdownService markdown, IHtmlSanitizerService sanitizer)
    {
        _markdown = markdown;
        _sanitizer = sanitizer;
    }

    public IHtmlContent Render(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? HtmlString.Empty : new HtmlString(_sanitizer.Sanitize(_markdown.ToHtml(markdown)));
}
