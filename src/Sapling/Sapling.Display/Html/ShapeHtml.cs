using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.DisplayManagement;

/// <summary>Renders whatever a view hands over: shapes, HTML, text, or nothing.</summary>
internal static class ShapeHtml
{
    public static readonly Task<IHtmlContent> EmptyTask = Task.FromResult<IHtmlContent>(HtmlString.Empty);

    public static Task<IHtmlContent> RenderAsync(object? value, IDisplayHelper displayHelper)
        => value switch
        {
            null or ZoneOnDemand => EmptyTask,
            IHtmlContent html => Task.FromResult(html),
            IShape shape => displayHelper.ShapeExecuteAsync(shape),
            string text => Task.FromResult<IHtmlContent>(new EncodedText(text)),
            _ => throw new ArgumentException($"{value.GetType().FullName} is not a shape.", nameof(value)),
        };
}

/// <summary>Text that is encoded when it is written.</summary>
internal sealed class EncodedText(string text) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => encoder.Encode(writer, text);

    public override string ToString() => text;
}
