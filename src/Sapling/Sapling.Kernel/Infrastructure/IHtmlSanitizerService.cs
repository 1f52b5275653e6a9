namespace OrchardCore.Infrastructure.Html;

/// <summary>Takes everything out of markup that could run.</summary>
public interface IHtmlSanitizerService
{
    string Sanitize(string html);
}
