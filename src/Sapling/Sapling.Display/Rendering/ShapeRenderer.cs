using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Theming;

namespace Sapling.DisplayManagement;

/// <summary>
/// Turns a shape into HTML: events, processing, the template of the last alternate that has one, wrappers, events.
/// </summary>
internal sealed class ShapeRenderer(
    IServiceProvider services, IShapeTableManager tables, IThemeManager themes, IEnumerable<IShapeDisplayEvents> events) : IDisplayHelper
{
    private readonly IShapeDisplayEvents[] _events = [.. events];
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
        try
        {
            await RenderAsync(table, display);
        }
        finally
        {
            foreach (var handler in _events)
            {
                await handler.DisplayingFinalizedAsync(display);
            }
        }

        return display.ChildContent ?? HtmlString.Empty;
    }

    private async Task RenderAsync(ShapeTable table, ShapeDisplayContext display)
    {
        var metadata = display.Shape.Metadata;
        foreach (var handler in _events)
        {
            await handler.DisplayingAsync(display);
        }

        var descriptor = DescriptorOf(table, metadata.Type);
        if (descriptor is not null)
        {
            await InvokeAsync(descriptor.DisplayingAsync, display);
            if (descriptor.Wrappers.Count > 0)
            {
                metadata.Wrappers.AddRange(descriptor.Wrappers);
            }
        }

        Invoke(metadata.Displaying, display);
        if (descriptor is not null)
        {
            await InvokeAsync(descriptor.ProcessingAsync, display);
        }

        for (var i = 0; i < metadata.ProcessingAsync.Count; i++)
        {
            await metadata.ProcessingAsync[i](display.Shape);
        }

        display.ChildContent = metadata.ChildContent ?? await BindAsync(table, display);
        if (metadata.HasWrappers)
        {
            await WrapAsync(table, display);
        }

        foreach (var handler in _events)
        {
            await handler.DisplayedAsync(display);
        }

        Invoke(metadata.Displayed, display);
        if (descriptor is not null)
        {
            await InvokeAsync(descriptor.DisplayedAsync, display);
        }
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

    private static ShapeDescriptor? DescriptorOf(ShapeTable table, string shapeType)
    {
        if (table.Descriptors.TryGetValue(shapeType, out var descriptor))
        {
            return descriptor;
        }

        var delimiter = shapeType.IndexOf("__", StringComparison.Ordinal);
        return delimiter > 0 && table.Descriptors.TryGetValue(shapeType[..delimiter], out descriptor) ? descriptor : null;
    }

    private static async ValueTask InvokeAsync(IReadOnlyList<Func<ShapeDisplayContext, Task>> actions, ShapeDisplayContext display)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            await actions[i](display);
        }
    }

    private static void Invoke(IReadOnlyList<Action<ShapeDisplayContext>> actions, ShapeDisplayContext display)
    {
        for (var i = 0; i < actions.Count; i++)
        {
            actions[i](display);
        }
    }
}
