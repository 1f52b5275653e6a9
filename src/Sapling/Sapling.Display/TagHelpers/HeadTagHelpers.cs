using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.ResourceManagement;

namespace Sapling.DisplayManagement.TagHelpers;

/// <summary>Writes what the page asked for: in the head what belongs there, before the end of the body the rest.</summary>
[HtmlTargetElement("resources", Attributes = "type")]
public sealed class ResourcesTagHelper(IResourceManager resources) : TagHelper
{
    public ResourceTagType Type { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        using var writer = new StringWriter();
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
