using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>Where a template is rendered.</summary>
public class DisplayContext
{
    public IDisplayHelper DisplayHelper { get; set; } = null!;

    public IServiceProvider ServiceProvider { get; set; } = null!;

    public IShape Value { get; set; } = null!;

    public string? HtmlFieldPrefix { get; set; }
}

/// <summary>A shape on its way to HTML; ChildContent is what it became.</summary>
public class ShapeDisplayContext
{
    public IShape Shape { get; set; } = null!;

    public IHtmlContent? ChildContent { get; set; }

    public DisplayContext DisplayContext { get; set; } = null!;

    public IServiceProvider ServiceProvider { get; set; } = null!;
}
