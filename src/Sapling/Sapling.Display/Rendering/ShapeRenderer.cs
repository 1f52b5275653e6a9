using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Theming;

namespace Sapling.DisplayManagement;

/// <summary>
/// Turns a shape into HTML: the template of the last alternate that has one, and the wrappers around it.
/// </summary>
internal sealed class ShapeRenderer(IServiceProvider services, IShapeTableManager tables, IThemeManager themes) : IDisplayHelper
{
    private ShapeTable? _table;

    public async Task<IHtmlContent> ShapeExecuteAsync(IShape shape)
    {
        if (shape.IsNullOrEmpty())
        {
            return HtmlString.Empty;
        }

        if (shape is IHtmlContent html)
        {
            return html;
        }

        var table = _table ??= await tables.GetShapeTableAsync((await themes.GetThemeAsync())?.Id);
        var metadata = shape.Metadata;
        if (string.IsNullOrEmpty(metadata.Type))
        {
            throw new InvalidOperationException($"A shape of {shape.GetType().Name} has no type.");
        }

        var context = new DisplayContext { DisplayHelper = this, ServiceProvider = services, Value = shape, HtmlFieldPrefix = metadata.Prefix };
        var display = new ShapeDisplayContext { Shape = shape, DisplayContext = context, ServiceProvider = services };
        foreach (var displaying in metadata.Displaying)
        {
            displaying(display);
        }

        display.ChildContent = metadata.ChildContent ?? await BindAsync(table, display);
        if (metadata.HasWrappers)
        {
            await WrapAsync(table, display);
        }

        return display.ChildContent ?? HtmlString.Empty;
    }

    private static Task<IHtmlContent> BindAsync(ShapeTable table, ShapeDisplayContext display)
    {
        var metadata = display.Shape.Metadata;
        if (metadata.HasAlternates)
        {
            for (var i = metadata.Alternates.Count - 1; i >= 0; i--)
            {
                if (table.Bindings.TryGetValue(metadata.Alternates[i], out var alternate))
                {
                    return alternate.BindingAsync(display.DisplayContext);
                }
            }
        }

        // "A__B__C" may be rendered as "A__B" and as "A".
        var name = metadata.Type;
        while (true)
        {
            if (table.Bindings.TryGetValue(name, out var binding))
            {
                return binding.BindingAsync(display.DisplayContext);
            }

            var delimiter = name.LastIndexOf("__", StringComparison.Ordinal);
            if (delimiter < 0)
            {
                throw new InvalidOperationException($"The shape type '{metadata.Type}' is not found for the theme.");
            }

            name = name[..delimiter];
        }
    }

    private static async Task WrapAsync(ShapeTable table, ShapeDisplayContext display)
    {
        var metadata = display.Shape.Metadata;
        for (var i = 0; i < metadata.Wrappers.Count; i++)
        {
            if (table.Bindings.TryGetValue(metadata.Wrappers[i], out var wrapper))
            {
                metadata.ChildContent = display.ChildContent;
                display.ChildContent = await wrapper.BindingAsync(display.DisplayContext);
            }
        }

        metadata.ChildContent = null;
    }
}
