using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;

namespace Sapling.DisplayManagement.TagHelpers;

/// <summary>&lt;zone name="Footer"&gt;…&lt;/zone&gt; puts its content into a zone of the layout.</summary>
[HtmlTargetElement("zone", Attributes = "name")]
public sealed class ZoneTagHelper(ILayoutAccessor layoutAccessor) : TagHelper
{
    public string Name { get; set; } = "";

    public string? Position { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = (await output.GetChildContentAsync()).GetContent();
        output.SuppressOutput();
        var zone = (IShape)await layoutAccessor.GetLayoutAsync();
        foreach (var name in Name.Split('.'))
        {
            zone = zone is OrchardCore.DisplayManagement.Zones.IZoneHolding holding ? holding.Zones[name] : zone.GetProperty<IShape>(name)
                ?? throw new InvalidOperationException($"There is no zone {Name}.");
        }

        await zone.AddAsync(new Microsoft.AspNetCore.Html.HtmlString(content), Position ?? "");
    }
}

/// <summary>Marks the wrapper of a field that was not accepted.</summary>
[HtmlTargetElement("*", Attributes = "asp-validation-class-for")]
public sealed class ValidationClassTagHelper : TagHelper
{
    [HtmlAttributeName("asp-validation-class-for")]
    public ModelExpression? For { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For?.Name ?? "");
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.ValidationState == ModelValidationState.Invalid)
        {
            var classes = output.Attributes["class"]?.Value?.ToString();
            output.Attributes.SetAttribute("class", $"{classes} has-validation-error".Trim());
        }
    }
}
