using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace OrchardCore.Markdown.Fields
{
    /// <summary>Text in Markdown.</summary>
    public class MarkdownField : ContentField
    {
        public string? Markdown { get; set; }
    }
}

namespace OrchardCore.Markdown.Settings
{
    /// <summary>Settings of a text in Markdown.</summary>
    public class MarkdownFieldSettings : FieldSettings
    {
        public bool SanitizeHtml { get; set; } = true;
    }
}

namespace OrchardCore.Markdown.Services
{
    /// <summary>Turns Markdown into HTML.</summary>
    public interface IMarkdownService
    {
        string ToHtml(string markdown);
    }
}
