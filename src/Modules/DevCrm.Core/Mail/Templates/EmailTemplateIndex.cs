using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace DevCrm.Core.Mail.Templates;

/// <summary>Finds templates by event and language.</summary>
public class EmailTemplateIndex : MapIndex
{
    public string ContentItemId { get; set; } = "";

    public string Event { get; set; } = "";

    public string Language { get; set; } = "";

    public bool Published { get; set; }

    public bool Latest { get; set; }
}

/// <summary>Keeps <see cref="EmailTemplateIndex"/>.</summary>
public sealed class EmailTemplateIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<EmailTemplateIndex>()
            .When(item => item.ContentType == EmailTemplates.ContentType && (item.Published || item.Latest))
            .Map(item => item.TryGet<EmailTemplatePart>(out var part)
                ? new EmailTemplateIndex
                {
                    ContentItemId = item.ContentItemId,
                    Event = part.Event,
                    Language = part.Language,
                    Published = item.Published,
                    Latest = item.Latest,
                }
                : null!);
}
