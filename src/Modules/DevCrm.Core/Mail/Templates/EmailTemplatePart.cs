using OrchardCore.ContentManagement;

namespace DevCrm.Core.Mail.Templates;

/// <summary>What is written, in one language, when one event happens. Subject and body are Liquid and see <c>Model</c>.</summary>
public class EmailTemplatePart : ContentPart
{
    /// <summary>The event's name, for example "LicenseIssued".</summary>
    public string Event { get; set; } = "";

    /// <summary>A culture name such as "en" or "de-CH".</summary>
    public string Language { get; set; } = EmailTemplates.FallbackLanguage;

    public string Subject { get; set; } = "";

    /// <summary>HTML. The plain text alternative is made from it.</summary>
    public string Body { get; set; } = "";
}
