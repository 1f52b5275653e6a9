using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>A shape about to be made.</summary>
public class ShapeCreatingContext
{
    public string ShapeType { get; set; } = "";

    public IShapeFactory ShapeFactory { get; set; } = null!;

    public dynamic New { get; set; } = null!;

    public IServiceProvider ServiceProvider { get; set; } = null!;

    public Func<ValueTask<IShape>> CreateAsync { get; set; } = null!;

    public Func<IShape> Create { set => CreateAsync = () => ValueTask.FromResult(value()); }

    public IList<Func<ShapeCreatedContext, Task>> OnCreated { get; } = [];
}

/// <summary>A shape that was just made.</summary>
public class ShapeCreatedContext
{
    public string ShapeType { get; set; } = "";

    public IShapeFactory ShapeFactory { get; set; } = null!;

    public dynamic New { get; set; } = null!;

    public IServiceProvider ServiceProvider { get; set; } = null!;

    public IShape Shape { get; set; } = null!;
}

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
