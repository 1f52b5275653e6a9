using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrchardCore.ResourceManagement;

/// <summary>Collects what the page being rendered needs, and writes it where the layout says.</summary>
public interface IResourceManager
{
    ResourceManifest InlineManifest { get; }

    ResourceDefinition? FindResource(RequireSettings settings);

    void NotRequired(string resourceType, string resourceName);

    RequireSettings RegisterResource(string resourceType, string resourceName);

    RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath);

    void RegisterHeadScript(IHtmlContent script);

    void RegisterFootScript(IHtmlContent script);

    void RegisterStyle(IHtmlContent style);

    void RegisterLink(LinkEntry link);

    void RegisterMeta(MetaEntry meta);

    void AppendMeta(MetaEntry meta, string contentSeparator);

    IEnumerable<ResourceRequiredContext> GetRequiredResources(string resourceType);

    IEnumerable<LinkEntry> GetRegisteredLinks();

    IEnumerable<MetaEntry> GetRegisteredMetas();

    IEnumerable<IHtmlContent> GetRegisteredHeadScripts();

    IEnumerable<IHtmlContent> GetRegisteredFootScripts();

    IEnumerable<IHtmlContent> GetRegisteredStyles();

    void RenderMeta(TextWriter writer);

    void RenderHeadLink(TextWriter writer);

    void RenderStylesheet(TextWriter writer);

    void RenderHeadScript(TextWriter writer);

    void RenderFootScript(TextWriter writer);

    void RenderLocalScript(RequireSettings settings, TextWriter writer);

    void RenderLocalStyle(RequireSettings settings, TextWriter writer);
}

/// <summary>A resource and how the page wants it.</summary>
public class ResourceRequiredContext
{
    public ResourceDefinition Resource { get; set; } = null!;

    public RequireSettings Settings { get; set; } = null!;

    public IFileVersionProvider FileVersionProvider { get; set; } = null!;

    public void WriteTo(TextWriter writer, string appPath)
        => Resource.GetTagBuilder(Settings, appPath, FileVersionProvider).WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
}
