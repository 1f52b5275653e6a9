using OrchardCore.Infrastructure.Html;
using OrchardCore.Markdown.Services;

namespace DevCrm.Products.Services;

/// <summary>Makes safe HTML of the Markdown that staff write.</summary>
public interface IReleaseNotes
{
    string ToHtml(string? markdown);
}

internal sealed class ReleaseNotes : IReleaseNotes
{
    private readonly IMarkdownService _markdown;
    private readonly IHtmlSanitizerService _sanitizer;

    public ReleaseNotes(IMarkdownService markdown, IHtmlSanitizerService sanitizer)
    {
        _markdown = markdown;
        _sanitizer = sanitizer;
    }

    public string ToHtml(string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? "" : _sanitizer.Sanitize(_markdown.ToHtml(markdown));
}
