using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.DisplayManagement;

/// <summary>
/// Renders a zone of a content shape. Shapes that were placed on tabs, in cards or in columns are grouped so, in that order of
/// nesting; what has no tab, card or column of its own joins the one called "Content". Tabs, cards and columns need Bootstrap.
/// </summary>
internal static class EditorGroups
{
    private const string Ungrouped = "Content";

    public static Task<IHtmlContent> RenderAsync(DisplayContext context)
    {
        var items = context.Value.Items;
        return items.Any(item => item is IShape { Metadata: var m } && (m.TabGrouping.HasValue || m.CardGrouping.HasValue || m.ColumnGrouping.HasValue))
            ? TabsAsync(context, items)
            : ZoneShapes.RenderAsync(items, context);
    }

    private static async Task<IHtmlContent> TabsAsync(DisplayContext context, IEnumerable<object> items)
    {
        var tabs = Group(items, metadata => metadata.TabGrouping);
        if (tabs.Count < 2)
        {
            return await CardsAsync(context, items, "");
        }

        var prefix = IdPrefix(context.Value);
        var html = ZoneShapes.Buffer(context);
        html.Append("<ul class=\"nav nav-tabs flex-column flex-md-row mb-3\" role=\"tablist\">");
        for (var i = 0; i < tabs.Count; i++)
        {
            html.Append($"<li class=\"nav-item\" role=\"presentation\"><button type=\"button\" class=\"nav-link{(i == 0 ? " active" : "")}\" role=\"tab\" "
                + $"data-bs-toggle=\"tab\" data-bs-target=\"#{prefix}tab-{i}\" aria-controls=\"{prefix}tab-{i}\" aria-selected=\"{(i == 0 ? "true" : "false")}\">");
            HtmlEncoder.Default.Encode(html, tabs[i].Name);
            html.Append("</button></li>");
        }

        html.Append("</ul><div class=\"tab-content\">");
        for (var i = 0; i < tabs.Count; i++)
        {
            html.Append($"<div class=\"tab-pane fade{(i == 0 ? " show active" : "")}\" id=\"{prefix}tab-{i}\" role=\"tabpanel\">");
            (await CardsAsync(context, tabs[i].Items, $"{prefix}t{i}-")).WriteTo(html, HtmlEncoder.Default);
            html.Append("</div>");
        }

        html.Append("</div>");
        return html;
    }

    private static async Task<IHtmlContent> CardsAsync(DisplayContext context, IEnumerable<object> items, string prefix)
    {
        var cards = Group(items, metadata => metadata.CardGrouping);
        if (cards is [] or [{ Grouping.HasValue: false }])
        {
            return await ColumnsAsync(context, items);
        }

        var html = ZoneShapes.Buffer(context);
        foreach (var card in cards)
        {
            var body = await ColumnsAsync(context, card.Items);
            if (!card.Grouping.HasValue)
            {
                body.WriteTo(html, HtmlEncoder.Default);
                continue;
            }

            html.Append("<section class=\"card mb-3\"><div class=\"card-header\">");
            HtmlEncoder.Default.Encode(html, card.Name);
            html.Append("</div><div class=\"card-body\">");
            body.WriteTo(html, HtmlEncoder.Default);
            html.Append("</div></section>");
        }

        return html;
    }

    private static async Task<IHtmlContent> ColumnsAsync(DisplayContext context, IEnumerable<object> items)
    {
        var columns = Group(items, metadata => metadata.ColumnGrouping);
        if (columns.Count < 2)
        {
            return await ZoneShapes.RenderAsync(items, context);
        }

        var html = ZoneShapes.Buffer(context);
        html.Append("<div class=\"row\">");
        foreach (var column in columns)
        {
            // A width with a breakpoint ("lg-9") stands as it is; a bare one ("9") counts from medium screens on.
            var width = column.Grouping.Width;
            html.Append("<div class=\"ta-col-grouping col-12 col-");
            HtmlEncoder.Default.Encode(html, width is null ? "md" : width.Contains('-', StringComparison.Ordinal) ? width : "md-" + width);
            html.Append("\">");
            (await ZoneShapes.RenderAsync(column.Items, context)).WriteTo(html, HtmlEncoder.Default);
            html.Append("</div>");
        }

        html.Append("</div>");
        return html;
    }

    // Groups in order of the first position that any of their shapes names; without one, of their first appearance.
    private static List<(string Name, GroupingMetadata Grouping, List<object> Items)> Group(
        IEnumerable<object> items, Func<ShapeMetadata, GroupingMetadata> grouping)
    {
        var groups = new List<(string Name, GroupingMetadata Grouping, List<object> Items)>();
        foreach (var item in items)
        {
            var group = item is IShape shape ? grouping(shape.Metadata) : GroupingMetadata.Empty;
            var name = group.Name is { Length: > 0 } given ? given : Ungrouped;
            var index = groups.FindIndex(known => known.Name == name);
            if (index < 0)
            {
                groups.Add((name, group, [item]));
                continue;
            }

            var known = groups[index];
            known.Items.Add(item);
            groups[index] = known with { Grouping = new(known.Grouping.Name ?? group.Name, known.Grouping.Position ?? group.Position, known.Grouping.Width ?? group.Width) };
        }

        return [.. groups.OrderBy(group => group.Grouping.Position, FlatPositionComparer.Instance)];
    }

    private static string IdPrefix(IShape zone)
        => zone.GetProperty<IShape>("Parent")?.Metadata.Prefix is { Length: > 0 } prefix
            ? string.Concat(prefix.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')) + "-"
            : "";
}
