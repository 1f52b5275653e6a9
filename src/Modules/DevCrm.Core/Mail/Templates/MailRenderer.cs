using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.Liquid;

namespace DevCrm.Core.Mail.Templates;

/// <summary>Makes subject, HTML and plain text from a template and the facts of an event.</summary>
internal sealed class MailRenderer
{
    private readonly ILiquidTemplateManager _liquid;
    private readonly IEnumerable<IMailModelContributor> _contributors;

    public MailRenderer(ILiquidTemplateManager liquid, IEnumerable<IMailModelContributor> contributors)
    {
        _liquid = liquid;
        _contributors = contributors;
    }

    /// <summary>The faults of a template that was stored past the checks, or nothing.</summary>
    public string? Faults(EmailTemplatePart template)
    {
        var faults = new[] { template.Subject, template.Body }
            .SelectMany(source => _liquid.Validate(source, out var errors) ? [] : errors)
            .ToArray();
        return faults.Length == 0 ? null : string.Join(" ", faults);
    }

    public async Task<RenderedMail> RenderAsync(EmailTemplatePart template, JsonObject facts, CancellationToken cancellationToken)
    {
        var model = (JsonObject)facts.DeepClone();
        foreach (var contributor in _contributors)
        {
            await contributor.ContributeAsync(template.Event, model, cancellationToken);
        }

        // A subject is plain text: nothing to encode, but a line break in it would begin another header.
        var subject = await _liquid.RenderStringAsync(template.Subject, NullHtmlEncoder.Default, (object)model);
        var body = await _liquid.RenderStringAsync(template.Body, HtmlEncoder.Default, (object)model);
        return new RenderedMail(OneLine(subject), Document(body), HtmlToText.Convert(body));
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split((char[]?)null, System.StringSplitOptions.RemoveEmptyEntries));

    private static string Document(string body) =>
        body.Contains("<html", System.StringComparison.OrdinalIgnoreCase)
            ? body
            : "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head>"
                + "<body style=\"font-family:sans-serif;line-height:1.5;color:#212529\">\n" + body + "\n</body></html>";
}
