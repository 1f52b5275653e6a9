using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Layout;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.Modules;

namespace Sapling.DisplayManagement.TagHelpers;

/// <summary>&lt;shape type="Thing" some-property="…" /&gt; renders a new shape.</summary>
[HtmlTargetElement("shape", Attributes = "type")]
public sealed class ShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : TagHelper
{
    public string Type { get; set; } = "";

    [HtmlAttributeName("prop-all", DictionaryAttributePrefix = "prop-")]
    public IDictionary<string, object?> Properties { get; set; } = new Dictionary<string, object?>();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var shape = await shapeFactory.CreateAsync(Type);
        foreach (var (name, value) in Properties)
        {
            shape.Properties[Pascal(name)] = value;
        }

        foreach (var attribute in output.Attributes)
        {
            var value = attribute.Value is Microsoft.AspNetCore.Html.HtmlString text ? text.Value : attribute.Value;
            switch (attribute.Name.ToLowerInvariant())
            {
                case "id":
                    shape.Id = value?.ToString();
                    break;
                case "alternate":
                    shape.Metadata.Alternates.Add(value?.ToString() ?? "");
                    break;
                case "wrapper":
                    shape.Metadata.Wrappers.Add(value?.ToString() ?? "");
                    break;
                case "displaytype":
                case "display-type":
                    shape.Metadata.DisplayType = value?.ToString();
                    break;
                case "class":
                    shape.Classes.Add(value?.ToString() ?? "");
                    break;
                default:
                    shape.Properties[Pascal(attribute.Name)] = value;
                    break;
            }
        }

        output.TagName = null;
        output.Attributes.Clear();
        await output.GetChildContentAsync();
        output.Content.SetHtmlContent(await displayHelper.ShapeExecuteAsync(shape));
    }

    private static string Pascal(string name)
        => string.Concat(name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
}

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

/// <summary>&lt;datetime utc="…" format="…" /&gt; in the site's time zone.</summary>
[HtmlTargetElement("datetime", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTimeTagHelper(ILocalClock localClock) : TagHelper
{
    public DateTime? Utc { get; set; }

    public string? Format { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (Utc is not { } utc)
        {
            output.SuppressOutput();
            return;
        }

        var local = await localClock.ConvertToLocalAsync(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Content.SetContent(local.ToString(string.IsNullOrEmpty(Format) ? "g" : Format, CultureInfo.CurrentCulture));
    }
}

[HtmlTargetElement("input", Attributes = "asp-is-disabled")]
[HtmlTargetElement("select", Attributes = "asp-is-disabled")]
[HtmlTargetElement("textarea", Attributes = "asp-is-disabled")]
[HtmlTargetElement("button", Attributes = "asp-is-disabled")]
public sealed class IsDisabledTagHelper : TagHelper
{
    [HtmlAttributeName("asp-is-disabled")]
    public bool IsDisabled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (IsDisabled)
        {
            output.Attributes.SetAttribute("disabled", "disabled");
        }
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
