using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ResourceManagement;

namespace Sapling.DisplayManagement.TagHelpers;

/// <summary>What script and style tags have in common: named, by address, or with their content in place.</summary>
public abstract class ResourceTagHelper(IResourceManager resources) : TagHelper
{
    [HtmlAttributeName("asp-name")]
    public string? Name { get; set; }

    [HtmlAttributeName("asp-src")]
    public string? Src { get; set; }

    public string? DebugSrc { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public string? Version { get; set; }

    public string? DependsOn { get; set; }

    public ResourceLocation At { get; set; }

    protected IResourceManager Resources => resources;

    protected abstract string ResourceType { get; }

    protected abstract ResourceLocation DefaultLocation { get; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var dependencies = (DependsOn ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (string.IsNullOrEmpty(Name) && string.IsNullOrEmpty(Src))
        {
            await RegisterContentAsync(output, dependencies);
            return;
        }

        if (!string.IsNullOrEmpty(Name) && !string.IsNullOrEmpty(Src))
        {
            var definition = Resources.InlineManifest.DefineResource(ResourceType, Name).SetUrl(Src, DebugSrc).ShouldAppendVersion(AppendVersion);
            definition.SetDependencies(dependencies);
            if (!string.IsNullOrEmpty(Version))
            {
                definition.SetVersion(Version);
            }

            // Without a place it is only defined, for others to ask for.
            if (At == ResourceLocation.Unspecified)
            {
                return;
            }
        }

        var settings = string.IsNullOrEmpty(Name)
            ? Resources.RegisterUrl(ResourceType, Src!, DebugSrc)
            : Resources.RegisterResource(ResourceType, Name);
        settings.UseVersion(Version).ShouldAppendVersion(AppendVersion).SetDependencies(dependencies);
        foreach (var attribute in output.Attributes)
        {
            settings.SetAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        if (At == ResourceLocation.Inline)
        {
            using var writer = new StringWriter();
            RenderLocal(settings, writer);
            output.Content.SetHtmlContent(writer.ToString());
        }
        else
        {
            settings.AtLocation(At == ResourceLocation.Unspecified ? DefaultLocation : At);
        }
    }

    protected abstract void RenderLocal(RequireSettings settings, TextWriter writer);

    protected abstract void Register(IHtmlContent tag);

    private async Task RegisterContentAsync(TagHelperOutput output, string[] dependencies)
    {
        foreach (var dependency in dependencies)
        {
            Resources.RegisterResource(ResourceType, dependency).AtLocation(At);
        }

        var tag = new TagBuilder(output.TagName ?? ResourceType);
        foreach (var attribute in output.Attributes)
        {
            tag.Attributes[attribute.Name] = attribute.Value?.ToString();
        }

        var content = await output.GetChildContentAsync();
        tag.InnerHtml.AppendHtml(content.GetContent());
        output.TagName = null;
        Register(tag);
    }
}

[HtmlTargetElement("script", Attributes = "asp-name")]
[HtmlTargetElement("script", Attributes = "asp-src")]
[HtmlTargetElement("script", Attributes = "at")]
public sealed class ScriptTagHelper(IResourceManager resources) : ResourceTagHelper(resources)
{
    protected override string ResourceType => "script";

    protected override ResourceLocation DefaultLocation => ResourceLocation.Foot;

    protected override void RenderLocal(RequireSettings settings, TextWriter writer) => Resources.RenderLocalScript(settings, writer);

    protected override void Register(IHtmlContent tag)
    {
        if (At == ResourceLocation.Head)
        {
            Resources.RegisterHeadScript(tag);
        }
        else
        {
            Resources.RegisterFootScript(tag);
        }
    }
}

[HtmlTargetElement("style", Attributes = "asp-name")]
[HtmlTargetElement("style", Attributes = "asp-src")]
[HtmlTargetElement("style", Attributes = "at")]
public sealed class StyleTagHelper(IResourceManager resources) : ResourceTagHelper(resources)
{
    protected override string ResourceType => "stylesheet";

    protected override ResourceLocation DefaultLocation => ResourceLocation.Head;

    protected override void RenderLocal(RequireSettings settings, TextWriter writer) => Resources.RenderLocalStyle(settings, writer);

    protected override void Register(IHtmlContent tag) => Resources.RegisterStyle(tag);
}
