using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrchardCore.ResourceManagement;

/// <summary>Collects what the page being rendered needs, and writes it where the layout says.</summary>
public interface IResourceManager
{
    ResourceManifest InlineManifest { get; }

    RequireSettings RegisterResource(string resourceType, string resourceName);

    RequireSettings RegisterUrl(string resourceType, string resourcePath, string? resourceDebugPath);

    void RegisterHeadScript(IHtmlContent script);

    void RegisterFootScript(IHtmlContent script);

    void RegisterStyle(IHtmlContent style);

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
}
