using Markdig;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentTypes.Editors;
using OrchardCore.Markdown.Fields;
using OrchardCore.Markdown.Services;
using OrchardCore.Markdown.Settings;
using OrchardCore.Modules;
using Sapling.Contents.Fields;

namespace Sapling.Contents.Parts;

/// <summary>Markdown with tables, task lists and the like; HTML in it is shown, not run.</summary>
internal sealed class MarkdownService : IMarkdownService
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().DisableHtml().UseAdvancedExtensions().Build();

    public string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown ?? "", s_pipeline);
}

[Feature("OrchardCore.Markdown")]
public sealed class MarkdownStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IMarkdownService, MarkdownService>();
        services.AddContentField<MarkdownField>().UseDisplayDriver<MarkdownFieldDriver>();
        services.AddScoped<IContentPartFieldDefinitionDisplayDriver, FieldSettingsDriver<MarkdownField, MarkdownFieldSettings>>();
    }
}
