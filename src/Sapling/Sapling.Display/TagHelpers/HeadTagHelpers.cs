using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ResourceManagement;

namespace Sapling.DisplayManagement.TagHelpers;

[HtmlTargetElement("link", Attributes = "asp-src")]
public sealed class LinkTagHelper(IResourceManager resources) : TagHelper
{
    [HtmlAttributeName("asp-src")]
    public string? Src { get; set; }

    [HtmlAttributeName("asp-append-version")]
    public bool? AppendVersion { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        var link = new LinkEntry { Href = Src, AppendVersion = AppendVersion ?? false };
        foreach (var attribute in output.Attributes)
        {
            link.SetAttribute(attribute.Name, attribute.Value?.ToString() ?? "");
        }

        resources.RegisterLink(link);
    }
}

[HtmlTargetElement("meta", Attributes = "asp-name")]
[HtmlTargetElement("meta", Attributes = "asp-property")]
public sealed class MetaTagHelper(IResourceManager resources) : TagHelper
{
    [HtmlAttributeName("asp-name")]
    public string? Name { get; set; }

    [HtmlAttributeName("asp-property")]
    public string? Property { get; set; }

    public string? Content { get; set; }

    public string? HttpEquiv { get; set; }

    public string? Charset { get; set; }

    public string? Separator { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        resources.AppendMeta(new MetaEntry(Name, Property, Content, HttpEquiv, Charset), Separator ?? ", ");
    }
}

/// <summary>Writes what the page asked for: in the head what belongs there, before the end of the body the rest.</summary>
[HtmlTargetElement("resources", Attributes = "type")]
public sealed class ResourcesTagHelper(IResourceManager resources) : TagHelper
{
    public ResourceTagType Type { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        using var writer = new StringWriter();
        if (Type is ResourceTagType.Meta or ResourceTagType.Header)
        {
            resources.RenderMeta(writer);
        }

        if (Type is ResourceTagType.HeadLink or ResourceTagType.Header)
        {
            resources.RenderHeadLink(writer);
        }

        if (Type is ResourceTagType.Stylesheet or ResourceTagType.Header)
        {
            resources.RenderStylesheet(writer);
        }

        if (Type is ResourceTagType.HeadScript or ResourceTagType.Header)
        {
            resources.RenderHeadScript(writer);
        }

        if (Type is ResourceTagType.FootScript or ResourceTagType.Footer)
        {
            resources.RenderFootScript(writer);
        }

        output.Content.SetHtmlContent(writer.ToString());
    }
}
