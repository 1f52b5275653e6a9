using Microsoft.Extensions.Localization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.Infrastructure.Html;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.Settings;

namespace Sapling.Contents.Fields;

public sealed class TextFieldDriver(IStringLocalizer<TextFieldDriver> localizer) : FieldDriver<TextField, TextFieldViewModel, TextFieldSettings>(localizer)
{
    protected override void Write(TextField field, TextFieldViewModel model, TextFieldSettings settings, bool isNew) =>
        model.Text = isNew && string.IsNullOrEmpty(field.Text) ? settings.DefaultValue : field.Text;

    protected override IEnumerable<(string, string)> Read(TextFieldViewModel model, TextField field, TextFieldSettings settings, string name)
    {
        field.Text = model.Text;
        if (settings.Required && string.IsNullOrWhiteSpace(field.Text))
        {
            yield return (nameof(model.Text), Required(name));
        }
    }
}

public sealed class LinkFieldDriver(IStringLocalizer<LinkFieldDriver> localizer) : FieldDriver<LinkField, LinkFieldViewModel, LinkFieldSettings>(localizer)
{
    protected override void Write(LinkField field, LinkFieldViewModel model, LinkFieldSettings settings, bool isNew)
    {
        model.Url = isNew && string.IsNullOrEmpty(field.Url) ? settings.DefaultUrl : field.Url;
        model.Text = settings.LinkTextMode == LinkTextMode.Static || (isNew && string.IsNullOrEmpty(field.Text)) ? settings.DefaultText : field.Text;
        model.Target = field.Target ?? settings.DefaultTarget;
    }

    protected override IEnumerable<(string, string)> Read(LinkFieldViewModel model, LinkField field, LinkFieldSettings settings, string name)
    {
        field.Url = model.Url?.Trim();
        field.Text = settings.LinkTextMode == LinkTextMode.Url ? field.Url : model.Text;
        field.Target = model.Target;
        if (string.IsNullOrEmpty(field.Url))
        {
            if (settings.Required)
            {
                yield return (nameof(model.Url), Required(name));
            }
        }
        else if (!IsLink(field.Url))
        {
            yield return (nameof(model.Url), S["{0} is an invalid url.", field.Url]);
        }

        if (settings.LinkTextMode == LinkTextMode.Required && string.IsNullOrWhiteSpace(field.Text))
        {
            yield return (nameof(model.Text), S["The link text is required for {0}.", name]);
        }
    }

    // Paths of the site and the usual schemes; never scripts.
    internal static bool IsLink(string url) =>
        (url[0] is '/' or '~' or '#' && Uri.IsWellFormedUriString(url.TrimStart('~'), UriKind.Relative))
        || (Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel");
}

public sealed class MultiTextFieldDriver(IStringLocalizer<MultiTextFieldDriver> localizer) : FieldDriver<MultiTextField, MultiTextFieldViewModel, MultiTextFieldSettings>(localizer)
{
    protected override void Write(MultiTextField field, MultiTextFieldViewModel model, MultiTextFieldSettings settings, bool isNew) =>
        model.Values = isNew && field.Values.Length == 0 ? settings.Options.Where(option => option.Default).Select(option => option.Value).ToArray() : field.Values;

    protected override IEnumerable<(string, string)> Read(MultiTextFieldViewModel model, MultiTextField field, MultiTextFieldSettings settings, string name)
    {
        field.Values = (model.Values ?? []).Where(value => settings.Options.Any(option => option.Value == value)).ToArray();
        if (settings.Required && field.Values.Length == 0)
        {
            yield return (nameof(model.Values), Required(name));
        }
    }
}

public sealed class MarkdownFieldDriver(IMarkdownService markdown, IHtmlSanitizerService sanitizer, IStringLocalizer<MarkdownFieldDriver> localizer)
    : FieldDriver<MarkdownField, MarkdownFieldViewModel, MarkdownFieldSettings>(localizer)
{
    protected override void Write(MarkdownField field, MarkdownFieldViewModel model, MarkdownFieldSettings settings, bool isNew)
    {
        model.Markdown = field.Markdown;
        var html = markdown.ToHtml(field.Markdown ?? "");
        model.Html = settings.SanitizeHtml ? sanitizer.Sanitize(html) : html;
    }

    protected override IEnumerable<(string, string)> Read(MarkdownFieldViewModel model, MarkdownField field, MarkdownFieldSettings settings, string name)
    {
        field.Markdown = model.Markdown;
        if (settings.Required && string.IsNullOrWhiteSpace(field.Markdown))
        {
            yield return (nameof(model.Markdown), Required(name));
        }
    }
}
