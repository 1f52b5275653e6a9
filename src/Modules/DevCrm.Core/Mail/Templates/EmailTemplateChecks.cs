using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Extensions.Localization;
using OrchardCore.Liquid;

namespace DevCrm.Core.Mail.Templates;

/// <summary>The rules for a template, the same for the editor, recipes and the API.</summary>
public sealed class EmailTemplateChecks
{
    internal const int EventLength = 100;
    internal const int LanguageLength = 20;

    private readonly ILiquidTemplateManager _liquid;
    private readonly IStringLocalizer S;

    public EmailTemplateChecks(ILiquidTemplateManager liquid, IStringLocalizer<EmailTemplateChecks> localizer)
    {
        _liquid = liquid;
        S = localizer;
    }

    /// <summary>Every fault with the name of the field it is in.</summary>
    public IEnumerable<(string Field, string Message)> Check(EmailTemplatePart part)
    {
        ArgumentNullException.ThrowIfNull(part);

        if (part.Event.Length is 0 or > EventLength)
        {
            yield return (nameof(part.Event), S["Enter the name of an event, at most {0} characters.", EventLength]);
        }

        if (!IsLanguage(part.Language))
        {
            yield return (nameof(part.Language), S["'{0}' is not a language. Use a name like en or de-CH.", part.Language]);
        }

        if (string.IsNullOrWhiteSpace(part.Subject))
        {
            yield return (nameof(part.Subject), S["Enter a subject."]);
        }
        else if (Faults(part.Subject) is { } subjectFaults)
        {
            yield return (nameof(part.Subject), S["The subject is not valid Liquid: {0}", subjectFaults]);
        }

        if (string.IsNullOrWhiteSpace(part.Body))
        {
            yield return (nameof(part.Body), S["Enter a body."]);
        }
        else if (Faults(part.Body) is { } bodyFaults)
        {
            yield return (nameof(part.Body), S["The body is not valid Liquid: {0}", bodyFaults]);
        }
    }

    private string? Faults(string template) =>
        _liquid.Validate(template, out var errors) ? null : string.Join(" ", errors);

    private static bool IsLanguage(string name)
    {
        if (name.Length is < 2 or > LanguageLength)
        {
            return false;
        }

        try
        {
            return !CultureInfo.GetCultureInfo(name, predefinedOnly: true).Equals(CultureInfo.InvariantCulture);
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}
