using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Views;

namespace Sapling.DisplayManagement;

/// <summary>Text or HTML as the child of a shape, so that it has a position.</summary>
internal sealed class PositionedContent(object value) : ShapeViewModel, IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (value is IHtmlContent html)
        {
            html.WriteTo(writer, encoder);
        }
        else
        {
            encoder.Encode(writer, value.ToString() ?? "");
        }
    }
}
