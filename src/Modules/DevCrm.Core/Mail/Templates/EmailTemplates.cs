using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using OrchardCore.ContentManagement;
using YesSql;

namespace DevCrm.Core.Mail.Templates;

/// <summary>Finds the published template of an event in the best language there is.</summary>
internal sealed class EmailTemplates
{
    internal const string ContentType = "EmailTemplate";
    internal const string FallbackLanguage = "en";

    private readonly ISession _session;

    public EmailTemplates(ISession session) => _session = session;

    public async Task<EmailTemplatePart?> FindAsync(string eventName, string? language, CancellationToken cancellationToken)
    {
        var items = await _session
            .Query<ContentItem, EmailTemplateIndex>(index => index.Event == eventName && index.Published)
            .ListAsync(cancellationToken);

        var parts = new List<EmailTemplatePart>();
        foreach (var item in items)
        {
            if (item.TryGet<EmailTemplatePart>(out var part))
            {
                parts.Add(part);
            }
        }

        return Languages(language)
            .Select(wanted => parts.Find(part => string.Equals(part.Language, wanted, StringComparison.OrdinalIgnoreCase)))
            .FirstOrDefault(part => part is not null);
    }

    /// <summary>"de-CH" is looked for as de-CH, then de, then the fallback.</summary>
    internal static IEnumerable<string> Languages(string? language)
    {
        for (var name = language?.Trim(); !string.IsNullOrEmpty(name); name = Parent(name))
        {
            yield return name;
        }

        yield return FallbackLanguage;

        static string? Parent(string name) => name.LastIndexOf('-') is var dash and > 0 ? name[..dash] : null;
    }
}
